package magnitka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only say what they were asked; {@code .ci/launcher} tries it with real ones. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case $word in
                    -XX:DumpLoadedClassList=*) echo list > "${word#*=}" ;;
                    -Xshare:dump) dump=yes ;;
                    -XX:SharedArchiveFile=*) [ -z "${dump:-}" ] || echo archive > "${word#*=}" ;;
                esac
            done
            echo "java in ${LC_ALL:-no locale}:" "$@"
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo built >> "$BUILDS"
            for word in "$@"; do
                case $word in
                    -Dbuild.folder=*) folder=${word#*=} ;;
                    -f) ;;
                    */pom.xml) pom=$word ;;
                esac
            done
            sleep "${SECONDS_TO_BUILD:-0}"
            [ -z "${BROKEN:-}" ] || { echo "[ERROR] Broken.java:[3,5] ';' expected"; echo '[ERROR] -> [Help 1]'; exit 1; }
            echo jar > "${pom%/pom.xml}/$folder/magnitka.jar"
            mkdir -p "${pom%/pom.xml}/$folder/man/man1" "${pom%/pom.xml}/$folder/completion"
            """;

    @TempDir
    Path folder;

    private Path clone;
    private Path java;
    private Path tools;
    private Path builds;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void makeAClone() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone's place"));
        Files.copy(Path.of("magnitka"), clone.resolve("magnitka"));
        Files.createDirectories(clone.resolve("src/main/java"));
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        java = jdk("my jdk", "17.0.15");
        tools = Files.createDirectories(folder.resolve("tools"));
        script(tools.resolve("mvn"), MAVEN);
        builds = folder.resolve("builds");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), JAVA);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Some One\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(Map<String, String> environment, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("JAVA") || name.equals("LANG"));
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("BUILDS", builds.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private Ended call(Map<String, String> environment, String... args) throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", clone.resolve("magnitka").toString()));
        words.addAll(List.of(args));
        return end(start(environment, words.toArray(String[]::new)));
    }

    private long builds() throws IOException {
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void firstCallBuildsAndLaterOnesDoNot() throws Exception {
        Ended first = call(Map.of(), "check", "my model");
        assertThat(first.code()).isZero();
        assertThat(first.err().lines()).hasSize(1);
        assertThat(first.out()).contains("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=", "magnitka.cli.Main check my model");
        Ended second = call(Map.of(), "run", "x");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).doesNotContain("TieredStopAtLevel");
        assertThat(builds()).isEqualTo(1);
        assertThat(clone.resolve("target")).isDirectoryNotContaining("glob:**launcher*");
        assertThat(clone.resolve("target/man/man1")).isDirectory();
        assertThat(clone.resolve("target/completion")).isDirectory();
    }

    @Test
    void changedSourcesAreBuiltAnew() throws Exception {
        call(Map.of(), "--help");
        Path source = Files.writeString(clone.resolve("src/main/java/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(call(Map.of(), "--help").err()).startsWith("Building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoFirstCallsAtOnceBuildOnce() throws Exception {
        String launcher = clone.resolve("magnitka").toString();
        Process one = start(Map.of("SECONDS_TO_BUILD", "1"), "sh", launcher, "--help");
        Process two = start(Map.of("SECONDS_TO_BUILD", "1"), "sh", launcher, "--help");
        assertThat(end(one).code()).isZero();
        assertThat(end(two).code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void lockOfADeadBuildIsNoHindrance() throws Exception {
        Files.createDirectories(clone.resolve("target"));
        Files.createSymbolicLink(clone.resolve("target/launcher.lock"), Path.of("999999999"));
        assertThat(call(Map.of(), "--help").code()).isZero();
    }

    @Test
    void failedBuildShowsMavensErrorsOnly() throws Exception {
        Ended failed = call(Map.of("BROKEN", "yes"), "--help");
        assertThat(failed.code()).isEqualTo(70);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("Broken.java:[3,5]").doesNotContain("[Help 1]");
        assertThat(clone.resolve("target")).isEmptyDirectory();
    }

    @Test
    void symbolicLinksLeadHome() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), clone.resolve("magnitka"));
        Path second = Files.createSymbolicLink(tools.resolve("m"), Path.of("../link"));
        assertThat(end(start(Map.of(), "sh", link.toString(), "--help")).code()).isZero();
        assertThat(end(start(Map.of(), "sh", second.toString(), "--help")).err()).isEmpty();
    }

    @Test
    void everyJavaHasItsOwnArchive() throws Exception {
        call(Map.of(), "--help");
        String other = jdk("other", "25.0.3").toString();
        assertThat(call(Map.of("JAVA_HOME", other), "--help").err()).isEmpty();
        try (var archives = Files.list(clone.resolve("target/cds"))) {
            assertThat(archives.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("Some One-17.0.15.jsa", "Some One-25.0.3.jsa");
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void oldOrMissingToolsAreNamed() throws Exception {
        Ended old = call(Map.of("JAVA_HOME", jdk("old", "11.0.2").toString()), "--help");
        assertThat(old.code()).isEqualTo(69);
        assertThat(old.err()).contains("Java 17 or later", "11.0.2");
        assertThat(call(Map.of("JAVA_HOME", "/nowhere"), "--help").code()).isEqualTo(69);
        Path runtime = jdk("jre", "17.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(call(Map.of("JAVA_HOME", runtime.toString()), "--help").err()).contains("needs a JDK");
    }

    @Test
    void javaOptionsArePassedOnAndMayChooseTheCollector() throws Exception {
        Ended ended = call(Map.of("JAVA_OPTS", "-Xmx1g -XX:+UseZGC"), "check", "*");
        assertThat(ended.out()).contains("-Xmx1g", "-XX:+UseZGC", "Main check *").doesNotContain("UseSerialGC");
    }

    @Test
    void plainLocalesBecomeUtf8AndOthersStay() throws Exception {
        assertThat(call(Map.of("LC_ALL", "C"), "--help").out()).contains("java in C.UTF-8:");
        assertThat(call(Map.of("LC_ALL", "ru_RU.UTF-8"), "--help").out()).contains("java in ru_RU.UTF-8:");
    }

    @Test
    void theProgramIsToldHowItWasCalledAndThatNobodyLooks() throws Exception {
        String path = clone.resolve("magnitka").toString();
        assertThat(call(Map.of(), "--help").out()).contains("-Dmagnitka.program=" + path + " ", "-Dmagnitka.terminals= ");
        Files.createSymbolicLink(tools.resolve("magnitka"), clone.resolve("magnitka"));
        assertThat(end(start(Map.of(), "sh", "-c", "magnitka --help")).out()).contains("-Dmagnitka.program=magnitka ");
        assertThat(end(start(Map.of(), "sh", "-c", "cd \"a clone's place\" && ./magnitka --help")).out()).contains("-Dmagnitka.program=./magnitka ");
    }
}
