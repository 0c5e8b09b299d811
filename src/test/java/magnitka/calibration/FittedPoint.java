package magnitka.calibration;

import java.util.stream.IntStream;

/** Coordinates of the values that a model has in force. */
final class FittedPoint {

    private FittedPoint() {}

    static double[] of(Space space) {
        return IntStream.range(0, space.size()).mapToDouble(i -> space.scale(i).coordinate(space.parameter(i).value())).toArray();
    }
}
