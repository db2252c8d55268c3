package org.sinur.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final JWTAuthContextInfo RULES = new JWTAuthContextInfo();
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  private Instant now = START;
  private final List<String> checked = new ArrayList<>();
  private final VerifiedTokens tokens = new VerifiedTokens(new Verifier(), () -> now);

  /** Takes every token but "forged"; a token's text says when it ends. */
  private final class Verifier extends JWTCallerPrincipalFactory {

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
      checked.add(token);
      if (token.equals("forged")) {
        throw new ParseException("the signature does not match");
      }
      var claims = new JwtClaims();
      claims.setExpirationTime(NumericDate.fromSeconds(Instant.parse(token).getEpochSecond()));
      return new DefaultJWTCallerPrincipal(claims);
    }
  }

  @Test
  void aTokenIsVerifiedOnceAMinute() throws ParseException {
    var token = "2026-11-22T08:05:00Z";
    var first = tokens.parse(token, RULES);
    now = START.plusSeconds(59);
    assertThat(tokens.parse(token, RULES)).isSameAs(first);
    assertThat(checked).hasSize(1);
    now = START.plusSeconds(61);
    tokens.parse(token, RULES);
    assertThat(checked).hasSize(2);
  }

  @Test
  void aTokenIsVerifiedAgainOnceItHasEnded() throws ParseException {
    var token = "2026-11-22T08:00:10Z";
    tokens.parse(token, RULES);
    now = START.plusSeconds(9);
    tokens.parse(token, RULES);
    assertThat(checked).hasSize(1);
    now = START.plusSeconds(11);
    tokens.parse(token, RULES);
    assertThat(checked).hasSize(2);
  }

  @Test
  void aRefusedTokenIsNotKept() {
    for (var i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.parse("forged", RULES)).isInstanceOf(ParseException.class);
    }
    assertThat(checked).hasSize(2);
  }

  @Test
  void oneTokenSaysNothingOfAnother() throws ParseException {
    assertThat(tokens.parse("2026-11-22T08:05:00Z", RULES))
        .isNotSameAs(tokens.parse("2026-11-22T08:05:01Z", RULES));
  }
}
