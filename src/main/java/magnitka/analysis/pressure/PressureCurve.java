package magnitka.analysis.pressure;

import java.util.List;
import magnitka.run.Sample;

/**
 * What a variant of a model does at each level of pressure.
 *
 * @param variant the variant
 * @param levels levels of pressure, going up
 * @param measures what is measured
 * @param samples what the replications came to, by level
 */
record PressureCurve(Variant variant, double[] levels, List<PressureMeasure> measures, List<Sample> samples) {

    PressureCurve {
        levels = levels.clone();
        measures = List.copyOf(measures);
        samples = List.copyOf(samples);
    }

    int indexOf(String product, String measure) {
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m).is(product, measure)) {
                return m;
            }
        }
        throw new IllegalArgumentException("measure: there is no " + measure + " of " + product);
    }

    double mean(int level, String product, String measure) {
        return samples.get(level).mean(indexOf(product, measure));
    }

    /** A kept figure by level and replication. */
    double[][] byReplication(int measure) {
        return samples.stream().map(sample -> sample.byReplication(measure)).toArray(double[][]::new);
    }

    /** Place of a level, or -1. */
    int levelAt(double pressure) {
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] == pressure) {
                return i;
            }
        }
        return -1;
    }
}
