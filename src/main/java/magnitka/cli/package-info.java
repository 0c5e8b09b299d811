/**
 * The command line: commands, options, messages and exit codes. The only home of picocli, and the only package that
 * prints or exits.
 *
 * <p>{@link magnitka.cli.Main} starts and ends a call; {@code Commands} lists the commands, one class each; {@code
 * ModelOptions} is what they share. {@code Failures} turns whatever went wrong into a message and one of the {@code Exit}
 * codes; {@code StandardOutput} notices a full disk. Data goes to standard output, everything else to standard error.
 *
 * <p>What a command answers is put into lines by {@code text}, and a whole model into a document by {@code document}.
 *
 * <p>It works nothing out: whatever a command shows comes from the other packages.
 */
package magnitka.cli;
