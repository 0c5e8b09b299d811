package magnitka.plan;

import java.util.Arrays;

/** Writes people's figures into the accounts of a period, laid out as {@link PlanAccounts} says. */
final class Diary {

    private static final int TEN = 10;

    private final PlanAccounts at;
    private final int base;
    private final double[] account;
    private final double[] bookStock;
    private final byte[] partOfDay;

    /** Where the rows of claims begin. */
    private final int claims;

    Diary(Planned people) {
        at = people.accounts();
        base = at.base();
        account = new double[at.added()];
        bookStock = new double[people.plant.works().size()];
        partOfDay = people.partOfDay;
        claims = at.need(0) - base;
    }

    /** What was made on a day, at which load, and with how much effort above normal. */
    void day(int w, int day, double madeTons, double load, double extraEffort) {
        int first = at.target(w) - base;
        account[first + PlanAccounts.LOAD_DAYS] += load;
        account[first + PlanAccounts.EFFORT_DAYS] += extraEffort;
        account[first + PlanAccounts.TEN_DAY + partOfDay[day]] += madeTons;
    }

    /** A month's target, what is ordered under it, and what was expected. */
    void target(int w, double tons, double tonsByGrade, double ordered, double normalTons) {
        account[at.target(w) - base] += tons;
        account[at.targetByGrade(w) - base] += tonsByGrade;
        account[at.ordered(w) - base] += ordered;
        account[at.normal(w) - base] += normalTons;
    }

    void padding(int w, double tons) {
        account[at.padding(w) - base] += tons;
    }

    void audit(int w, double foundOut, double writtenOff) {
        account[at.foundOut(w) - base] += foundOut;
        account[at.writtenOff(w) - base] += writtenOff;
    }

    void bookStock(int w, double tons) {
        bookStock[w] = tons;
    }

    void newDirector(int w) {
        account[at.newDirectors(w) - base] += 1;
    }

    /** Tons that a month has brought, by their shares of shapes. */
    void shapesMade(int w, double tons, double[] mix) {
        for (int i = 0; i < at.shapes(w).size(); i++) {
            account[at.shapeMade(w, i) - base] += tons * mix[i];
        }
    }

    void shapesAccepted(int w, double tons, double[] mix) {
        for (int i = 0; i < at.shapes(w).size(); i++) {
            account[at.shapeAccepted(w, i) - base] += tons * mix[i];
        }
    }

    /** Tons of a shape that a month's target asks for, and that are ordered under it. */
    void shapeAsked(int w, int shape, double askedTons, double orderedTons) {
        account[at.shapeAsked(w, shape) - base] += askedTons;
        account[at.shapeOrdered(w, shape) - base] += orderedTons;
    }

    /** Tons of the month that count by assortment, and that meet orders. */
    void shapesMet(int w, double countedTons, double metTons) {
        account[at.countedByShape(w) - base] += countedTons;
        account[at.metByShape(w) - base] += metTons;
    }

    /** Tons that were needed, claimed and allotted. */
    void claim(int line, double neededTons, double claimedTons, double allottedTons) {
        int first = claims + PlanAccounts.CLAIM_ROW * line;
        account[first] += neededTons;
        account[first + PlanAccounts.CLAIMED] += claimedTons;
        account[first + PlanAccounts.ALLOTTED] += allottedTons;
    }

    /** Closes a period into a row and starts the next. */
    void close(double[] row, int from) {
        for (int w = 0; w < bookStock.length; w++) {
            account[at.bookStock(w) - base] = bookStock[w];
        }
        System.arraycopy(account, 0, row, from, account.length);
        Arrays.fill(account, 0);
    }

    /** Which ten days of its month each day belongs to. */
    static byte[] parts(Terms months) {
        byte[] parts = new byte[months.of.length];
        for (int day = 0; day < parts.length; day++) {
            parts[day] = (byte) Math.min((day - months.first[months.of[day]]) / TEN, PlanAccounts.TEN_DAYS - 1);
        }
        return parts;
    }
}
