package magnitka.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.model.FreeText;

/** What was run, in a few words. */
public final class RunName {

    private RunName() {}

    /**
     * The title of a model and, in parentheses, what was changed about it.
     *
     * @param scenarios titles of the scenarios applied
     * @param settings values set by name
     * @param people true if people answered the plan
     */
    public static String of(String title, List<String> scenarios, Map<String, String> settings, boolean people) {
        List<String> changes = new ArrayList<>(scenarios);
        settings.forEach((name, value) -> changes.add(name + "=" + value));
        if (people) {
            changes.add("with people");
        }
        return FreeText.oneLine(title + (changes.isEmpty() ? "" : " (" + String.join(", ", changes) + ")"));
    }
}
