package org.sinur.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/**
 * Reads JSON as written and refuses what is not understood: a misspelt field that is silently
 * dropped is a decision made on less than the sender believes they sent.
 */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

  /** After the modules for times, whose reading of them is narrowed here. */
  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }

  @Override
  @SuppressWarnings(
      "deprecation") // the builder that replaces these switches is not open to customizers
  public void customize(ObjectMapper json) {
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    json.registerModule(
        new SimpleModule("sinur")
            .addDeserializer(String.class, new StorableText())
            .addDeserializer(Instant.class, new BoundedTime()));
  }

  /** Text that a database can keep: no NUL, no half of a surrogate pair. */
  private static final class StorableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(String.class, "must be text");
      }
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
        return context.reportInputMismatch(
            String.class, "must not contain NUL or half of a character");
      }
      return text;
    }

    /** By hand: it is asked of every text of every list. */
    private static boolean hasLoneSurrogate(String text) {
      for (var at = 0; at < text.length(); at++) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1))) {
          at++;
        } else if (Character.isSurrogate(c)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A time as RFC 3339 writes it, within what a database can keep and as finely as it does. */
  private static final class BoundedTime extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    BoundedTime() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(Instant.class, "must be a time");
      }
      Instant time = InstantDeserializer.INSTANT.deserialize(parser, context);
      return StorableTime.includes(time)
          ? StorableTime.of(time)
          : context.reportInputMismatch(Instant.class, "must be a time of this era");
    }
  }
}
