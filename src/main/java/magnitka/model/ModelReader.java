package magnitka.model;

/** Reads a model folder. */
final class ModelReader {
    private ModelReader() {}
}
