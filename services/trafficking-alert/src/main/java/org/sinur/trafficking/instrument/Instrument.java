package org.sinur.trafficking.instrument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;

/** What persons are assessed with, and crossings are looked at by. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = IndicatorSet.class, name = Instrument.INDICATORS),
  @JsonSubTypes.Type(value = TriageForm.class, name = Instrument.TRIAGE),
  @JsonSubTypes.Type(value = PatternRules.class, name = Instrument.PATTERNS)
})
@Schema(
    oneOf = {IndicatorSet.class, TriageForm.class, PatternRules.class},
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = Instrument.INDICATORS, schema = IndicatorSet.class),
      @DiscriminatorMapping(value = Instrument.TRIAGE, schema = TriageForm.class),
      @DiscriminatorMapping(value = Instrument.PATTERNS, schema = PatternRules.class)
    })
public sealed interface Instrument permits IndicatorSet, TriageForm, PatternRules {

  String INDICATORS = "INDICATORS";
  String TRIAGE = "TRIAGE";
  String PATTERNS = "PATTERNS";

  /** What it is called, by language (BCP 47). */
  Map<String, String> title();

  /** Where it comes from. */
  String source();

  /** Why it cannot be fully relied upon yet; null when it can. */
  @Nullable String provisional();

  /** What is wrong with it; empty when it can be used. */
  List<FieldError> faults();
}
