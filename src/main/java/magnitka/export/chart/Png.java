package magnitka.export.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints an SVG picture of this package, for programs that do not read SVG. */
public final class Png {

    /** Pictures of this package have many shapes; what is read was written a moment ago. */
    private static final LoaderContext CONTEXT = LoaderContext.builder().documentLimits(new DocumentLimits(100, 10, Integer.MAX_VALUE)).build();

    private Png() {}

    /**
     * Paints it, as many pixels wide and high as the picture says.
     *
     * @throws IOException if this Java cannot paint, or the stream fails
     */
    public static void write(String svg, OutputStream out) throws IOException {
        BufferedImage image;
        try {
            image = painted(svg);
        } catch (NoClassDefFoundError | UnsatisfiedLinkError | InternalError | ExceptionInInitializerError e) {
            throw new IOException("This Java cannot paint letters (it has no fonts, or no java.desktop): write SVG, which needs neither.", e);
        }
        // the usual stream for images would write to the disk first
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", target)) {
                throw new IOException("this Java cannot write PNG");
            }
        }
    }

    private static BufferedImage painted(String svg) {
        // no window is ever opened
        System.setProperty("java.awt.headless", "true");
        SVGDocument picture = new SVGLoader().load(new ByteArrayInputStream(svg.replace(Svg.FONTS, "SansSerif").getBytes(StandardCharsets.UTF_8)), null, CONTEXT);
        if (picture == null) {
            throw new IllegalStateException("the picture is no SVG");
        }
        BufferedImage image = new BufferedImage((int) picture.size().width, (int) picture.size().height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, image.getWidth(), image.getHeight());
            brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            picture.render(null, brush, null);
        } finally {
            brush.dispose();
        }
        return image;
    }
}
