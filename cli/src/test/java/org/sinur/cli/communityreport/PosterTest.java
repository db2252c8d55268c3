package org.sinur.cli.communityreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import org.junit.jupiter.api.Test;

class PosterTest {

  private static final int PIXELS_A_MODULE = 6;

  @Test
  void theCodeLeadsToTheFormOfTheCrossingPoint() throws NotFoundException {
    var form = Poster.form("https://sinur.example/", "IQUQR-N");
    assertThat(form).hasToString("https://sinur.example/report?at=IQUQR-N");
    assertThat(read(Poster.modules(form.toString()))).isEqualTo(form.toString());
  }

  @Test
  void theCodeIsReadThoughACornerIsDirty() throws NotFoundException {
    var form = Poster.form("https://sinur.example", "IQIKH").toString();
    var code = Poster.modules(form);
    var middle = code.getWidth() / 2;
    code.setRegion(middle, middle + 4, 5, 5);
    assertThat(read(code)).isEqualTo(form);
  }

  @Test
  void thePageSaysWhatItIsForInFiveLanguagesAndHidesNoMarkup() {
    var page = Poster.page(Poster.form("http://localhost:8080", "IQIKH"), "IQIKH");
    assertThat(page)
        .contains("lang=\"ar\"", "lang=\"ckb\"", "lang=\"kmr\"", "lang=\"fa\"", "lang=\"en\"")
        .contains("<svg", "http://localhost:8080/report?at=IQIKH")
        .doesNotContain("{{");
  }

  private static String read(BitMatrix code) throws NotFoundException {
    return new QRCodeMultiReader()
        .decodeMultiple(new BinaryBitmap(new HybridBinarizer(new Printed(code))))[0].getText();
  }

  /** The code as a camera sees it, black on white. */
  private static final class Printed extends LuminanceSource {

    private final BitMatrix code;

    Printed(BitMatrix code) {
      super(code.getWidth() * PIXELS_A_MODULE, code.getHeight() * PIXELS_A_MODULE);
      this.code = code;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      var pixels = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
      for (var x = 0; x < getWidth(); x++) {
        pixels[x] = code.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0 : (byte) 0xFF;
      }
      return pixels;
    }

    @Override
    public byte[] getMatrix() {
      var all = new byte[getWidth() * getHeight()];
      for (var y = 0; y < getHeight(); y++) {
        System.arraycopy(getRow(y, new byte[0]), 0, all, y * getWidth(), getWidth());
      }
      return all;
    }
  }
}
