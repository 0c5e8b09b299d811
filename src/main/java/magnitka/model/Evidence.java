package magnitka.model;

/** A fact, one line of {@code evidence.csv}; figures are kept as they are written there, blank where there is none. */
public record Evidence(
        String id,
        String topic,
        String subject,
        String date,
        String quantity,
        String unit,
        String valueLow,
        String value,
        String valueHigh,
        String statement,
        String source,
        String reliability) {}
