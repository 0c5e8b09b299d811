/**
 * What the figures of a run say.
 *
 * <p>Here is what all of it rests on: {@link magnitka.analysis.Replications} and {@link magnitka.analysis.Distribution} sum up
 * replications, {@link magnitka.analysis.Interval} says how sure a mean is, and {@link magnitka.analysis.Waterfall} leads from
 * rated capacity to good output, cause by cause ({@link magnitka.analysis.LossTable} has them all); {@link
 * magnitka.analysis.IdleFields} says which figures of a model do nothing. The rest lies by question:
 *
 * <ul>
 *   <li>{@code tables}: what happened?
 *   <li>{@code comparison}: how does it agree with the sources, or with another run?
 *   <li>{@code bottleneck}: where would one more ton a day, or one unit more, have helped?
 *   <li>{@code planning}: what does a plan ask of the chain, and what can the chain give?
 *   <li>{@code pressure}: what do tighter targets do?
 * </ul>
 *
 * <p>It is a home of Commons Math; it must not know files, formats or commands.
 */
package magnitka.analysis;
