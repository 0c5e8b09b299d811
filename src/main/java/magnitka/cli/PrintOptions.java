package magnitka.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import magnitka.export.JsonTables;
import magnitka.model.Model;
import magnitka.result.Table;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints its tables: for people, or for programs. */
final class PrintOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the tables as JSON, for other programs.")
    private boolean json;

    /** True if a program reads. */
    boolean isJson() {
        return json;
    }

    /** What programs should know of any run: the model, and the folder with the files. */
    static Map<String, Object> facts(Model model, Path folder) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", model.name());
        facts.put("title", model.chain().title());
        facts.put("model_hash", model.hash());
        facts.put("folder", folder.toString());
        return facts;
    }

    /**
     * Prints what a command found.
     *
     * @param facts what programs should know beside the tables
     * @param tables the tables that the lines are about
     * @param lines the same for people; the first line is a title
     */
    void print(Map<String, Object> facts, List<Table> tables, Supplier<List<String>> lines) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new JsonTables(facts, tables).json());
            out.flush();
            return;
        }
        boolean title = true;
        for (String line : lines.get()) {
            out.println(title ? Voice.of(spec).strong(line) : line);
            title = false;
        }
        // what is said afterwards comes afterwards
        out.flush();
    }
}
