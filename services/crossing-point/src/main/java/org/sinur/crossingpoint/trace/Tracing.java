package org.sinur.crossingpoint.trace;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingChange;
import org.sinur.crossingpoint.crossing.CrossingObserver;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Vehicle;
import org.sinur.crossingpoint.stay.Identity;
import org.sinur.crossingpoint.stay.IraqDay;
import org.sinur.crossingpoint.traveller.Traveller;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;
import org.sinur.traveldocument.PartialDate;

/** Tells protection of every crossing that is recorded or corrected. */
@ApplicationScoped
class Tracing implements CrossingObserver {

  static final String TOPIC = "crossing.traces";

  private static final String TRACED = "org.sinur.crossing.traced.v1";
  private static final Set<Vehicle.Kind> OF_FEW = Set.of(Vehicle.Kind.CAR, Vehicle.Kind.MOTORCYCLE);
  private static final Pattern NOT_IN_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Pseudonyms pseudonyms;
  private final Outbox outbox;

  Tracing(Pseudonyms pseudonyms, Outbox outbox) {
    this.pseudonyms = pseudonyms;
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> told(CrossingChange change) {
    var trace = trace(change.id(), change.after());
    var before = change.before();
    return before != null && trace.equals(trace(change.id(), before))
        ? Uni.createFrom().voidItem()
        : outbox.tell(
            new Fact(TOPIC, change.id().toString(), TRACED, trace, change.after().occurredAt()));
  }

  Trace trace(UUID id, CrossingRequest crossing) {
    var traveller = crossing.traveller();
    var family = Identity.parts(traveller.primaryIdentifier());
    return new Trace(
        id,
        crossing.crossingPoint().value(),
        crossing.lane(),
        crossing.direction(),
        crossing.occurredAt(),
        crossing.screeningId(),
        person(crossing),
        family.isEmpty()
            ? null
            : pseudonyms.of(Pseudonyms.Of.FAMILY_NAME, String.join(" ", family)),
        names(traveller),
        age(crossing),
        crossing.group() == null
            ? null
            : pseudonyms.of(Pseudonyms.Of.GROUP, crossing.group().toString()),
        vehicle(crossing.vehicle()),
        sponsor(crossing));
  }

  private String person(CrossingRequest crossing) {
    var identity = Identity.of(crossing);
    var traveller = crossing.traveller();
    var who =
        Stream.of(identity.person(), identity.document())
            .filter(known -> known != null)
            .findFirst()
            .orElseGet(() -> identity.names() + "|" + traveller.dateOfBirth());
    return pseudonyms.of(Pseudonyms.Of.PERSON, who);
  }

  /** Without the own given name, which says nothing of the family. */
  private List<String> names(Traveller traveller) {
    var parts = new TreeSet<>(Identity.parts(traveller.primaryIdentifier()));
    Identity.inOrder(traveller.secondaryIdentifier()).skip(1).forEach(parts::add);
    return parts.stream()
        .map(part -> pseudonyms.of(Pseudonyms.Of.NAME, part))
        // in another order than that of the names
        .sorted()
        .toList();
  }

  private static AgeGroup age(CrossingRequest crossing) {
    return AgeGroup.of(
        Identity.birth(crossing.traveller()).orElseGet(PartialDate::unknown),
        IraqDay.of(crossing.occurredAt()));
  }

  private @Nullable String vehicle(@Nullable Vehicle vehicle) {
    return vehicle == null || !OF_FEW.contains(vehicle.kind())
        ? null
        : pseudonyms.of(Pseudonyms.Of.VEHICLE, vehicle.state() + "|" + signs(vehicle.plate()));
  }

  private @Nullable String sponsor(CrossingRequest crossing) {
    var permit = crossing.permit();
    var sponsor = permit == null || permit.sponsor() == null ? "" : signs(permit.sponsor());
    return sponsor.isEmpty() ? null : pseudonyms.of(Pseudonyms.Of.SPONSOR, sponsor);
  }

  private static String signs(String text) {
    return NOT_IN_SIGNS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
