/**
 * One run and many runs.
 *
 * <p>{@link magnitka.run.Ensemble} runs the replications that {@link magnitka.run.RunSettings} ask for, in fixed chunks on a
 * fixed pool of threads, and merges the chunks in order into an {@link magnitka.run.EnsembleResult}, so that any number of
 * threads gives the same bytes; where nobody decides run by run, a {@code Flight} makes several chunks at once. {@link magnitka.run.Cases} runs several cases under the same luck and keeps only what each
 * {@link magnitka.run.Case} asks for, in a {@link magnitka.run.Sample}. {@link magnitka.run.Calendar} gathers months into years; {@link magnitka.run.Progress} hears
 * how far it has got and can stop it. {@link magnitka.run.Jobs} runs whatever else is worth several threads.
 *
 * <p>It is the only home of threads; it must not know files, formats or commands.
 */
package magnitka.run;
