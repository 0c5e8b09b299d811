/**
 * What tighter targets do: the same works under several levels of quota pressure, under the same luck.
 *
 * <p>A {@link magnitka.analysis.pressure.PressureQuestion} asks for {@link magnitka.analysis.pressure.Levels}, for {@link
 * magnitka.analysis.pressure.Variant variants} of the model without a mechanism or under another policy, and for draws of what is
 * assumed, all or those that come near to the archive. {@link magnitka.analysis.pressure.PressureResult} answers it; {@link magnitka.analysis.pressure.PressureFindings} says
 * in short where output is highest, and how sure that is.
 *
 * <p>How people behave is not known here, but in {@code magnitka.plan}.
 */
package magnitka.analysis.pressure;
