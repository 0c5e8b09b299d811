package magnitka.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object in a JSON file, asked for its members one by one. What is missing or of another kind is a problem, and stands in
 * as nothing, so that reading goes on; members that nobody asks for do no harm.
 */
final class JsonPart {

    private final String file;
    private final String path;
    private final Map<?, ?> members;
    private final FolderProblems problems;

    private JsonPart(String file, String path, Map<?, ?> members, FolderProblems problems) {
        this.file = file;
        this.path = path;
        this.members = members;
        this.problems = problems;
    }

    /** The object that a file holds. */
    static JsonPart of(String file, String text, FolderProblems problems) {
        Object value = null;
        try {
            value = JsonTree.parse(text);
            if (!(value instanceof Map)) {
                problems.add(file, "must hold a JSON object", kind(value));
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(file + ":" + line, "must be JSON", e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JsonPart(file, "", value instanceof Map<?, ?> map ? map : Map.of(), problems);
    }

    /** Where it stands, for messages. */
    String where() {
        return path.isEmpty() ? file : file + " " + path;
    }

    String where(String member) {
        return file + " " + path + "/" + member;
    }

    boolean has(String member) {
        return members.containsKey(member);
    }

    String text(String member) {
        return find(member, String.class, "text", "");
    }

    /** The text of a member that may be left out. */
    String textIfAny(String member, String otherwise) {
        return has(member) ? text(member) : otherwise;
    }

    /** True if a member is there and true. */
    boolean flagIfAny(String member) {
        return has(member) && find(member, Boolean.class, "true or false", false);
    }

    BigDecimal number(String member) {
        return find(member, BigDecimal.class, "a number", BigDecimal.ZERO);
    }

    /** A whole number within a range. */
    long whole(String member, long least, long most) {
        BigDecimal number = number(member);
        boolean fits = number.precision() - (long) number.scale() <= 19
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits && members.get(member) instanceof BigDecimal) {
            problems.add(where(member), "must be a whole number from " + least + " to " + most, number.toString());
        }
        return fits ? number.longValue() : least;
    }

    /** A member that is an object. */
    JsonPart part(String member) {
        return new JsonPart(file, path + "/" + member, find(member, Map.class, "an object", Map.of()), problems);
    }

    /** A member that is a list of objects. */
    List<JsonPart> parts(String member) {
        List<JsonPart> parts = new ArrayList<>();
        List<?> items = find(member, List.class, "a list", List.of());
        for (int i = 0; i < items.size(); i++) {
            String place = path + "/" + member + "/" + i;
            if (items.get(i) instanceof Map<?, ?> map) {
                parts.add(new JsonPart(file, place, map, problems));
            } else {
                problems.add(file + " " + place, "must be an object", kind(items.get(i)));
            }
        }
        return parts;
    }

    /** A member that is a list of texts. */
    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (Object item : find(member, List.class, "a list", List.of())) {
            if (item instanceof String text) {
                texts.add(text);
            } else {
                problems.add(where(member), "must list texts", kind(item));
            }
        }
        return texts;
    }

    /** The members of this object, all of them texts. */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.keySet().forEach(name -> texts.put((String) name, text((String) name)));
        return texts;
    }

    private <T> T find(String member, Class<T> kind, String expected, T otherwise) {
        Object value = members.get(member);
        if (kind.isInstance(value)) {
            return kind.cast(value);
        }
        problems.add(where(member), "must be " + expected, has(member) ? kind(value) : "nothing");
        return otherwise;
    }

    private static String kind(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
