package magnitka.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A command line, run within this process: what it returned and what it wrote. */
record Call(int code, String out, String err) {

    static Call magnitka(String... args) {
        return by(Caller.unseen(), args);
    }

    static Call by(Caller caller, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(caller, out, err, args);
        return new Call(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
