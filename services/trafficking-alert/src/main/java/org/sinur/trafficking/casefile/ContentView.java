package org.sinur.trafficking.casefile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.trafficking.body.CountryCode;

/**
 * What is known of a person, as far as the reader may see it.
 *
 * @param child whether the person is under 18, or may be
 * @param ageEstablished how it was established that somebody who seems younger is of age
 * @param asksForAsylum whether the person asks for protection from a State
 * @param asylumRuledOut how it is known that somebody who seemed to ask for that does not
 * @param statesOfOrigin the States the person is a national of or fears; absent where masked
 * @param safeContact how the person can be reached without danger; absent where masked
 * @param healthNeeds what a doctor has to know
 * @param family who belongs to the person, and where they are
 * @param note what else protection should know
 */
@Schema(name = "CaseContentView")
record ContentView(
    boolean child,
    @Nullable String ageEstablished,
    boolean asksForAsylum,
    @Nullable String asylumRuledOut,
    @Nullable List<CountryCode> statesOfOrigin,
    @Nullable SafeContact safeContact,
    @Nullable String healthNeeds,
    @Nullable String family,
    @Nullable String note) {

  static ContentView of(CaseContent content) {
    return new ContentView(
        content.child(),
        content.ageEstablished(),
        content.asksForAsylum(),
        content.asylumRuledOut(),
        content.statesOfOrigin(),
        content.safeContact(),
        content.healthNeeds(),
        content.family(),
        content.note());
  }

  ContentView masking() {
    return new ContentView(
        child,
        Mask.all(ageEstablished),
        asksForAsylum,
        Mask.all(asylumRuledOut),
        null,
        null,
        Mask.all(healthNeeds),
        Mask.all(family),
        Mask.all(note));
  }
}
