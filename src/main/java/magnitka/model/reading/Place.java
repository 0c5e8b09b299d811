package magnitka.model.reading;

/**
 * Where something stands.
 *
 * @param file file as the user named it
 * @param line line in it, from 1; 0 when the file as a whole is meant
 * @param path JSON path in that file, or the column of a CSV file
 */
record Place(String file, int line, String path) {

    /** The file as a whole. */
    static Place of(String file) {
        return new Place(file, 0, "");
    }

    /** The value called {@code key} in the object or list that stands here. */
    Place child(String key, int childLine) {
        return new Place(file, childLine, path + "/" + key.replace("~", "~0").replace("/", "~1"));
    }
}
