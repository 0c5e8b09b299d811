package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import magnitka.model.Model;
import magnitka.plan.Mechanism;
import magnitka.plan.Policy;

/**
 * A model changed in one respect, to be set beside the model as it is.
 *
 * @param kind what is changed
 * @param name name of the change; several joined by {@code +} are made together
 * @param change model to model
 */
public record Variant(Kind kind, String name, UnaryOperator<Model> change) {

    /** What a variant changes. */
    public enum Kind {
        /** Nothing. */
        BASE,
        /** A mechanism is switched off. */
        OFF,
        /** Another incentive scheme is in force. */
        POLICY
    }

    static final Variant BASE = new Variant(Kind.BASE, "base", UnaryOperator.identity());

    /** Names of all mechanisms, as users write them. */
    public static List<String> mechanismNames() {
        return names(Mechanism.values());
    }

    /** Names of all policies, as users write them. */
    public static List<String> policyNames() {
        return names(Policy.values());
    }

    /** Names of the mechanism and the policy that change nothing where nothing is asked for in shapes. */
    public static List<String> ofShapes() {
        return List.of(spelled(Mechanism.EASYSHAPES), spelled(Policy.ASSORTMENT));
    }

    private static List<String> names(Enum<?>[] all) {
        return List.of(all).stream().map(Variant::spelled).toList();
    }

    private static String spelled(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E of(Class<E> family, String name) {
        return Enum.valueOf(family, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Some mechanisms off together; if they are all there are, they are called so. */
    public static Variant off(List<String> mechanisms) {
        Variant off = of(Kind.OFF, mechanisms, name -> of(Mechanism.class, name)::off);
        return mechanisms.equals(mechanismNames()) ? new Variant(Kind.OFF, "all", off.change()) : off;
    }

    /** True if the policies do not pay by two measures at once. */
    public static boolean goTogether(List<String> policies) {
        return policies.stream().filter(name -> of(Policy.class, name).isMeasure()).count() < 2;
    }

    /** Some policies in force together. */
    public static Variant policy(List<String> policies) {
        return of(Kind.POLICY, policies, name -> of(Policy.class, name)::apply);
    }

    private static Variant of(Kind kind, List<String> names, Function<String, UnaryOperator<Model>> meaning) {
        List<UnaryOperator<Model>> changes = new ArrayList<>();
        names.forEach(name -> changes.add(meaning.apply(name)));
        return new Variant(kind, names.stream().collect(Collectors.joining("+")), model -> {
            Model changed = model;
            for (UnaryOperator<Model> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        });
    }

    /** Every mechanism off alone. */
    static List<Variant> eachMechanismOff() {
        return mechanismNames().stream().map(name -> off(List.of(name))).toList();
    }
}
