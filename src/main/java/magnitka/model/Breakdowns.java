package magnitka.model;

import java.util.Optional;

/**
 * Random stoppages: a unit that is up fails at the rate infant(age) exp(wear_effect x wear) / mtbf_days, where
 * infant(age) = 1 + (infant_factor - 1) exp(-age / infant_days) follows the day, and mtbf and wear are those of the
 * morning on which the unit last came up; repair time is lognormal unless another law is named.
 */
public record Breakdowns(
        @Field(value = "Mean time between failures of a run-in, unworn unit.", unit = "days", min = 1e-3, dated = true) Quantity mtbfDays,
        @Field(value = "Mean time to repair.", unit = "days", min = 0, dated = true) Quantity repairDays,
        @Field(value = "Coefficient of variation of the repair time.", unit = "ratio", min = 0, max = 20, fallback = "1") Quantity repairCv,
        @Field("Law of the repair time: \"lognormal\" (the default) or \"exponential\", which has no use for repair_cv.")
                Optional<RepairLaw> repairLaw,
        @Field(value = "Failure rate on the first day over that of a run-in unit.", unit = "ratio", min = 0, max = 1000, fallback = "1")
                Quantity infantFactor,
        @Field(value = "Age at which the early excess has shrunk to 1/e.", unit = "days", min = 1e-6, fallback = "90") Quantity infantDays,
        @Field(value = "Growth of the log failure rate per unit of wear.", unit = "ratio", min = 0, max = 100, fallback = "0")
                Quantity wearEffect) {

    /** Law of the repair time. */
    public enum RepairLaw {
        LOGNORMAL,
        EXPONENTIAL
    }
}
