package org.sinur.cli.communityreport;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A page to print and to hang where travellers wait: a QR code (ISO/IEC 18004) that leads to the
 * form of a crossing point, and in five languages what it is for. The code holds the address and
 * nothing of whoever scans it.
 */
final class Poster {

  /** A quarter may be torn or dirty. */
  private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.Q;

  /** Modules left white on each side (ISO/IEC 18004, 6.3.8). */
  private static final int QUIET_ZONE = 4;

  private Poster() {}

  /**
   * The form of a crossing point.
   *
   * @throws IllegalArgumentException if the gateway's is no address
   */
  static URI form(String gateway, String crossingPoint) {
    return URI.create("%s/report?at=%s".formatted(gateway.replaceAll("/+$", ""), crossingPoint));
  }

  /** The page, in HTML. */
  static String page(URI form, String crossingPoint) {
    return template()
        .replace("{{code}}", svg(form.toString()))
        .replace("{{address}}", escaped(form.toString()))
        .replace("{{place}}", escaped(crossingPoint));
  }

  private static String svg(String text) {
    var code = modules(text);
    var path = new StringBuilder();
    for (var y = 0; y < code.getHeight(); y++) {
      for (var x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return "<svg viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\"QR\" shape-rendering=\"crispEdges\"><path d=\"%2$s\"/></svg>"
        .formatted(code.getWidth(), path);
  }

  /** The code's modules, with the quiet zone. */
  static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION, CORRECTION, EncodeHintType.MARGIN, QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalArgumentException("the address is too long for a code", e);
    }
  }

  private static String template() {
    try (var file =
        Objects.requireNonNull(Poster.class.getResourceAsStream("/report-poster.html"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
