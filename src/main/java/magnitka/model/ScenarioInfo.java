package magnitka.model;

/**
 * What a scenario says of itself.
 *
 * @param name name to call it by
 * @param title title for readers
 * @param asks the question that it asks, in a sentence
 */
public record ScenarioInfo(String name, String title, String asks) {}
