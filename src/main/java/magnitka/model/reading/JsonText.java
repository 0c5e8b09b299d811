package magnitka.model.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON text into a tree whose values know their lines; repeated keys and figures that are not finite are problems. */
final class JsonText {

    private static final int DEEPEST = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(1000).build())
            .build();

    private final JsonParser parser;
    private final Problems problems;

    private JsonText(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The file's value, or nothing and a problem. */
    static Optional<Json> read(Path file, Problems problems) {
        return TextFile.read(file, problems).flatMap(text -> parse(TextFile.shown(file), text, problems));
    }

    /** The text's value, or nothing and a problem. */
    static Optional<Json> parse(String file, String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(Place.of(file), "must hold a JSON object", "an empty file");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                return new JsonText(parser, problems).whole(file);
            } catch (StreamConstraintsException e) {
                int line = parser.currentLocation().getLineNr();
                problems.add(new Place(file, line, ""), "must not hold a number, name or text of such length", "");
                return Optional.empty();
            } catch (StreamReadException e) {
                SyntaxError.report(file, text, parser, e, problems);
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Json> whole(String file) throws IOException {
        parser.nextToken();
        Optional<Json> root = value(new Place(file, line(), ""), 0);
        if (root.isPresent() && more()) {
            problems.add(new Place(file, line(), ""), "must end after its one JSON value", "more text", "Maybe a closing brace too early.");
        }
        return root;
    }

    private boolean more() throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Optional<Json> value(Place at, int depth) throws IOException {
        if (depth > DEEPEST) {
            problems.add(new Place(at.file(), at.line(), ""), "must not be nested deeper than " + DEEPEST + " levels", "");
            return Optional.empty();
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(at, depth);
            case START_ARRAY -> array(at, depth);
            case VALUE_STRING -> Optional.of(new Json.Text(at, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(number(at));
            case VALUE_NULL -> Optional.of(new Json.Null(at));
            default -> Optional.of(new Json.Bool(at, token == JsonToken.VALUE_TRUE));
        };
    }

    private Json.Num number(Place at) throws IOException {
        String literal = parser.getText();
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            problems.add(at, "must be a finite number", literal);
        }
        return new Json.Num(at, literal, value);
    }

    private Optional<Json> object(Place at, int depth) throws IOException {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = at.child(key, line());
            parser.nextToken();
            Optional<Json> value = value(at.child(key, line()), depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Json.Member first = members.putIfAbsent(key, new Json.Member(keyPlace, value.get()));
            if (first != null) {
                String again = "another one on line " + first.at().line();
                problems.add(keyPlace, "must be given once", again, "Delete one of the two, or rename it.");
            }
        }
        return Optional.of(new Json.Obj(at, members));
    }

    private Optional<Json> array(Place at, int depth) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<Json> item = value(at.child(Integer.toString(items.size()), line()), depth + 1);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(new Json.Arr(at, items));
    }
}
