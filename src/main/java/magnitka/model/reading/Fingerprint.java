package magnitka.model.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.Observation;
import magnitka.model.Parameter;

/** SHA-256 over what a model says, whatever its white space, line endings and spelling of numbers. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint in hexadecimal. */
    static String of(Json chain, Collection<Parameter> parameters, Collection<Evidence> evidence,
            Collection<Observation> observed, Collection<Contradiction> contradictions) {
        Fingerprint print = new Fingerprint();
        print.add(chain);
        parameters.forEach(p -> print.add("parameter", p.name(), bits(p.value()), p.unit(), bits(p.low()), bits(p.high()),
                p.status().name(), String.join(" ", p.evidence()), p.note()));
        evidence.forEach(e -> print.add("evidence", e.id(), e.topic(), e.subject(), e.date(), e.quantity(), e.unit(), e.valueLow(),
                e.value(), e.valueHigh(), e.statement(), e.source(), e.reliability()));
        observed.forEach(print::add);
        contradictions.forEach(c -> print.add("contradiction", c.name(), c.question(), c.decision(), c.reason(),
                String.join(" ", c.evidence()), c.scenario(), c.noScenario()));
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private void add(String... parts) {
        for (String part : parts) {
            byte[] bytes = part.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }

    private void add(Observation o) {
        add("observed", o.quantity(), o.period(), bits(o.value()), o.unit(), o.use().name(),
                o.relation().name(), o.independence().name(), String.join(" ", o.evidence()), o.note());
        if (o.comparison() != Observation.Comparison.PHYSICS) {
            add("compared_with", o.comparison().name());
        }
    }

    private void add(Json json) {
        if (json instanceof Json.Obj object) {
            add("{");
            object.members().forEach((name, member) -> {
                add(name);
                add(member.value());
            });
            add("}");
        } else if (json instanceof Json.Arr array) {
            add("[");
            array.items().forEach(this::add);
            add("]");
        } else if (json instanceof Json.Num number) {
            add("number", bits(number.value()));
        } else {
            add("text", json instanceof Json.Text text ? text.value() : json.shown());
        }
    }
}
