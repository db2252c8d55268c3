package org.sinur.crossingpoint.refusal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/** A refusal of entry as it is kept. What was proposed never changes; how it stands does. */
@Entity
@Table(name = "refusal")
class RefusalRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  String crossingPoint;

  @Column(updatable = false)
  Instant occurredAt;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  @Nullable UUID screeningId;

  @Column(updatable = false)
  @Nullable UUID companionId;

  @Column(updatable = false)
  String ground;

  @Column(updatable = false)
  String groundEdition;

  @Column(updatable = false)
  String facts;

  @Column(updatable = false)
  String language;

  @Column(updatable = false)
  String primaryIdentifier;

  @Column(updatable = false)
  String secondaryIdentifier;

  @Column(updatable = false)
  String dateOfBirth;

  @Column(updatable = false)
  String sex;

  @Column(updatable = false)
  String nationality;

  @Column(updatable = false)
  @Nullable String documentType;

  @Column(updatable = false)
  @Nullable String documentNumber;

  @Column(updatable = false)
  @Nullable String issuingState;

  @Column(updatable = false)
  @Nullable String dateOfExpiry;

  @Column(updatable = false)
  String proposedBy;

  @Enumerated(EnumType.STRING)
  RefusalState state;

  /** How often it was confirmed: a word of protection is about one of these. */
  int confirmation;

  @Nullable String confirmedBy;

  @Nullable Instant confirmedAt;

  @Nullable Instant finalAt;

  @Version long version;

  static RefusalRow of(
      UUID id,
      RefusalRequest request,
      String groundEdition,
      Instant recordedAt,
      String proposedBy) {
    var row = new RefusalRow();
    row.id = id;
    row.crossingPoint = request.crossingPoint().value();
    row.occurredAt = request.occurredAt();
    row.recordedAt = recordedAt;
    row.screeningId = request.screeningId();
    row.companionId = request.companionId();
    row.ground = request.ground();
    row.groundEdition = groundEdition;
    row.facts = request.facts();
    row.language = request.language();
    row.primaryIdentifier = request.traveller().primaryIdentifier();
    row.secondaryIdentifier = request.traveller().secondaryIdentifier();
    row.dateOfBirth = request.traveller().dateOfBirth();
    row.sex = request.traveller().sex();
    row.nationality = request.traveller().nationality();
    var document = request.document();
    row.documentType = document == null ? null : document.documentType();
    row.documentNumber = document == null ? null : document.number();
    row.issuingState = document == null ? null : document.issuingState();
    row.dateOfExpiry = document == null ? null : document.dateOfExpiry();
    row.proposedBy = proposedBy;
    row.state = RefusalState.PROPOSED;
    return row;
  }

  Traveller traveller() {
    return new Traveller(primaryIdentifier, secondaryIdentifier, dateOfBirth, sex, nationality);
  }

  @Nullable TravelDocument document() {
    return documentType == null
            || documentNumber == null
            || issuingState == null
            || dateOfExpiry == null
        ? null
        : new TravelDocument(documentType, documentNumber, issuingState, dateOfExpiry);
  }

  Interlock.Refused refused() {
    return new Interlock.Refused(screeningId, document(), crossingPoint, occurredAt, recordedAt);
  }
}
