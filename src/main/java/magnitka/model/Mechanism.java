package magnitka.model;

/**
 * A mechanism that can be switched off, one line of {@code ablations.csv}.
 *
 * @param name name of the mechanism
 * @param scenario scenario of the model that switches it off
 */
public record Mechanism(String name, String scenario) {}
