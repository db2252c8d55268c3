package org.sinur.watchlist.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.Mask;

/** A subject as it is shown, to those who may know who it is and to those who may not. */
@Schema(name = "Subject")
public record SubjectView(
    String id,
    SubjectKind kind,
    String source,
    String reference,
    @Nullable String regime,
    @Nullable LocalDate listedOn,
    List<ListedName> names,
    List<ListedBirth> births,
    @Nullable String sex,
    List<String> nationalities,
    List<String> placesOfBirth,
    List<ListedDocument> documents,
    List<String> addresses,
    List<String> titles,
    List<String> designations,
    @Nullable String remarks,
    Handling handling,
    @Nullable Mandate mandate,
    boolean masked) {

  /** The subject as the caller may see it. */
  public static SubjectView of(ListedSubject subject, Caller caller) {
    return caller.seesMasked() ? masked(subject) : whole(subject);
  }

  private static SubjectView whole(ListedSubject s) {
    return new SubjectView(
        s.id(),
        s.kind(),
        s.source(),
        s.reference(),
        s.regime(),
        s.listedOn(),
        s.names(),
        s.births(),
        s.sex(),
        s.nationalities(),
        s.placesOfBirth(),
        s.documents(),
        s.addresses(),
        s.titles(),
        s.designations(),
        s.remarks(),
        handling(s),
        s.mandate(),
        false);
  }

  /** How many names, dates and documents there are stays visible, and how each was given. */
  private static SubjectView masked(ListedSubject s) {
    return new SubjectView(
        s.id(),
        s.kind(),
        s.source(),
        s.reference(),
        s.regime(),
        s.listedOn(),
        s.names().stream()
            .map(n -> new ListedName(Mask.name(n.text()), n.quality(), Mask.all(n.note())))
            .toList(),
        s.births().stream()
            .map(b -> new ListedBirth(b.form(), null, null, Mask.all(b.note())))
            .toList(),
        s.sex(),
        s.nationalities(),
        List.of(),
        s.documents().stream()
            .map(
                d ->
                    new ListedDocument(
                        d.type(), Mask.number(d.number()), d.issuingState(), Mask.all(d.note())))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        null,
        handling(s),
        s.mandate() == null ? null : masked(s.mandate()),
        true);
  }

  private static Handling handling(ListedSubject s) {
    return Objects.requireNonNullElse(s.handling(), Handling.REFER);
  }

  /** The ground stays visible, because it is what an auditor verifies; the words do not. */
  private static Mandate masked(Mandate m) {
    return new Mandate(
        m.legalBasis(),
        m.requestingAuthority(),
        m.notice(),
        Mask.all(m.instruction()),
        m.expiresOn(),
        m.reviewOn());
  }
}
