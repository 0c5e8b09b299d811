package magnitka.network;

import java.util.Optional;

/** A step from one node to another: by a route, or into or out of a works. */
record Way(String from, String to, Optional<String> route) {}
