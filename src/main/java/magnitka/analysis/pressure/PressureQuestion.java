package magnitka.analysis.pressure;

import java.util.List;
import magnitka.analysis.comparison.Comparison;
import magnitka.model.Model;
import magnitka.model.Parameter;

/**
 * What is asked of a study of pressure.
 *
 * @param model a model with a plan and people
 * @param product column of the yearly table in question
 * @param levels levels of pressure
 * @param variants mechanisms switched off and policies in force, each with a curve of its own
 * @param weighsMechanisms true to switch off each mechanism in turn at pressure 1 and at the best level, with few replications
 * @param draws draws wanted of the parameters of plan, people and answers to load within their ranges
 */
public record PressureQuestion(
        Model model, String product, Levels levels, List<Variant> variants, boolean weighsMechanisms, DrawsWanted draws) {

    public PressureQuestion {
        variants = List.copyOf(variants);
        if (!model.chain().table().containsKey(product)) {
            throw new IllegalArgumentException("product: must be a column of the yearly table, got " + product);
        }
    }

    /** True if draws of a model can be held against an archive. */
    public static boolean hasArchive(Model model) {
        return Comparison.hasErrors(model);
    }

    /** Names of the parameters that draws are made of. */
    public static List<String> drawnParameters(Model model) {
        return ParameterDraws.parameters(model).stream().map(Parameter::name).toList();
    }
}
