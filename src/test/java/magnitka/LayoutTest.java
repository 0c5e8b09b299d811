package magnitka;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.model.Model;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages, who may use whom, and where each library lives. Change this and the table in the guide together. */
class LayoutTest {

    /** Package, and the packages that it may use. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.of(
            "model", Set.of(),
            "network", Set.of("model"),
            "result", Set.of(),
            "engine", Set.of("model", "network", "result"),
            "plan", Set.of("model", "engine"),
            "run", Set.of("model", "engine"),
            "calibration", Set.of("model", "engine", "run", "result"),
            "analysis", Set.of("model", "network", "engine", "plan", "run", "result"),
            "export", Set.of("result"),
            "cli", Set.of("model", "network", "engine", "plan", "run", "calibration", "analysis", "export", "result")));

    /** Library, and its only homes. */
    private static final Map<String, Set<String>> LIVES_IN = new TreeMap<>(Map.of(
            "com.fasterxml.jackson..", Set.of("model", "export"),
            "org.jgrapht..", Set.of("network"),
            "org.dhatim..", Set.of("export"),
            "com.github.weisj..", Set.of("export"),
            "org.apache.commons.math3..", Set.of("calibration", "analysis"),
            "org.apache.commons.rng..", Set.of("engine", "plan", "analysis"),
            "picocli..", Set.of("cli")));

    private static final int LONGEST_FILE = 600;

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importUrl(Model.class.getProtectionDomain().getCodeSource().getLocation());

    private static String full(String name) {
        return "magnitka." + name + "..";
    }

    private static String[] full(Set<String> names) {
        return names.stream().map(LayoutTest::full).toArray(String[]::new);
    }

    @Test
    void everyClassIsInOneOfTheTenPackages() {
        classes().should().resideInAnyPackage(full(MAY_USE.keySet())).check(PROGRAM);
    }

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.remove(entry.getKey());
            forbidden.removeAll(entry.getValue());
            noClasses()
                    .that()
                    .resideInAPackage(full(entry.getKey()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.stream().map(LayoutTest::full).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(PROGRAM);
        }));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayAtHome() {
        return LIVES_IN.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> noClasses()
                .that()
                .resideOutsideOfPackages(full(entry.getValue()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(entry.getKey())
                .check(PROGRAM)));
    }

    /** A permission that nobody needs is an invitation. */
    @Test
    void everyPermissionAndEveryHomeIsNeeded() {
        List<String> idle = new ArrayList<>();
        MAY_USE.forEach((user, used) -> used.stream().filter(name -> !uses(user, full(name))).forEach(name -> idle.add(user + " uses " + name)));
        LIVES_IN.forEach((library, homes) -> homes.stream().filter(home -> !uses(home, library)).forEach(home -> idle.add(home + " is a home of " + library)));
        assertThat(idle).isEmpty();
    }

    private static boolean uses(String user, String used) {
        return PROGRAM.stream().filter(resideInAPackage(full(user))).flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> resideInAPackage(used).test(dependency.getTargetClass()));
    }

    @TestFactory
    Stream<DynamicTest> engineAndPlanRunAnywhere() {
        DescribedPredicate<JavaClass> plainJava = resideInAnyPackage("java.lang", "java.lang.annotation", "java.util", "java.util.function", "java.util.stream", "java.time..")
                .and(DescribedPredicate.not(assignableTo(Thread.class)))
                .and(DescribedPredicate.not(assignableTo(java.time.Clock.class)));
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.not(plainJava
                .or(resideInAPackage("java.lang.runtime"))
                .or(resideInAPackage("org.apache.commons.rng.."))
                .or(resideInAPackage("magnitka.."))
                .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))
                .or(DescribedPredicate.describe("arrays", JavaClass::isArray)));
        return Stream.of("engine", "plan").map(name -> DynamicTest.dynamicTest(name, () -> noClasses()
                .that()
                .resideInAPackage(full(name))
                .should()
                .dependOnClassesThat(elsewhere.as("are neither plain Java nor random streams"))
                .allowEmptyShould(true)
                .check(PROGRAM)));
    }

    @Test
    void theGuideShowsTheTable() throws IOException {
        Map<String, String> homes = Map.of("com.fasterxml.jackson..", "Jackson", "org.jgrapht..", "JGraphT", "org.apache.commons.math3..", "Commons Math",
                "org.apache.commons.rng..", "Commons RNG", "picocli..", "picocli", "org.dhatim..", "fastexcel",
                "com.github.weisj..", "JSVG");
        Pattern row = Pattern.compile("\\| `([a-z]+)` \\| ([a-z`, ]*?) ?\\| (.*?) ?\\|");
        Map<String, Set<String>> shown = new TreeMap<>();
        Map<String, Set<String>> shownHomes = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("CONTRIBUTING.md"))) {
            Matcher match = row.matcher(line);
            if (match.matches()) {
                shown.put(match.group(1), words(match.group(2).replace("`", "")));
                words(match.group(3)).forEach(library -> shownHomes.computeIfAbsent(library, any -> new TreeSet<>()).add(match.group(1)));
            }
        }
        assertThat(shown).isEqualTo(MAY_USE);
        Map<String, Set<String>> known = new TreeMap<>();
        LIVES_IN.forEach((library, packages) -> known.put(homes.getOrDefault(library, library), packages));
        assertThat(shownHomes).isEqualTo(known);
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(", "));
    }

    @Test
    void theTableHasNoCycle() {
        for (String name : MAY_USE.keySet()) {
            assertThat(reach(name, 0)).as("packages that %s uses", name).doesNotContain(name);
        }
    }

    @Test
    void noPackageInsideAnotherClosesACycle() {
        slices().matching("magnitka.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    private static Set<String> reach(String name, int depth) {
        assertThat(depth).as("steps down the table").isLessThan(MAY_USE.size());
        Set<String> reached = new java.util.TreeSet<>(MAY_USE.get(name));
        MAY_USE.get(name).forEach(used -> reached.addAll(reach(used, depth + 1)));
        return reached;
    }

    @Test
    void filesStayReadable() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void noPackageIsADrawerForEverything() throws IOException {
        for (Path file : sources()) {
            for (Path part : file.getParent()) {
                assertThat(part.toString()).as(file.toString()).isNotIn("util", "utils", "common", "helper", "helpers", "manager", "base", "misc");
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path top = Path.of("src/main/java/magnitka");
        try (Stream<Path> folders = Files.walk(top)) {
            assertThat(folders.filter(Files::isDirectory).filter(folder -> !folder.equals(top)))
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
