package magnitka.model.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Ordered;
import magnitka.model.Words;

/** A JSON value that knows where it stands; a scenario's values keep their own file and line after they are merged. */
sealed interface Json {

    Place at();

    /** The value as a message shows it. */
    String shown();

    /** Members in the order of the file. */
    record Obj(Place at, Map<String, Member> members) implements Json {
        public Obj {
            members = Ordered.copyOf(members);
        }

        boolean has(String key) {
            return members.containsKey(key);
        }

        /** The same without what tells an editor of a schema. */
        Obj withoutSchema() {
            Map<String, Member> others = new LinkedHashMap<>(members);
            others.remove("$schema");
            return new Obj(at, others);
        }

        @Override
        public String shown() {
            return "an object";
        }
    }

    /** A member of an object; the place is that of its key. */
    record Member(Place at, Json value) {}

    record Arr(Place at, List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    record Text(Place at, String value) implements Json {
        @Override
        public String shown() {
            return Words.quoted(value);
        }
    }

    /** A number; {@code literal} is how the file writes it. */
    record Num(Place at, String literal, double value) implements Json {
        @Override
        public String shown() {
            return literal;
        }
    }

    record Bool(Place at, boolean value) implements Json {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Null(Place at) implements Json {
        @Override
        public String shown() {
            return "null";
        }
    }

    /** Members of an object; none of anything else. */
    static Map<String, Member> members(Json value) {
        return value instanceof Obj object ? object.members() : Map.of();
    }

    /** Members of the object that the given member is. */
    static Map<String, Member> members(Json value, String key) {
        Member member = members(value).get(key);
        return member == null ? Map.of() : members(member.value());
    }

    /** Where the value at the path stands, or the nearest enclosing value when there is none. */
    static Place find(Json root, String... path) {
        Json here = root;
        for (String key : path) {
            Json next = null;
            if (here instanceof Obj object && object.has(key)) {
                next = object.members().get(key).value();
            } else if (here instanceof Arr array && key.matches("\\d{1,9}") && Integer.parseInt(key) < array.items().size()) {
                next = array.items().get(Integer.parseInt(key));
            }
            if (next == null) {
                return here.at();
            }
            here = next;
        }
        return here.at();
    }
}
