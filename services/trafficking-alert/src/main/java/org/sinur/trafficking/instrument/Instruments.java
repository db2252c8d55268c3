package org.sinur.trafficking.instrument;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.ProblemException;
import org.sinur.service.KeptJson;
import org.sinur.service.OneAtATime;
import org.sinur.trafficking.TraffickingProblem;

/** The instruments in all their versions. */
@ApplicationScoped
public class Instruments implements PanacheRepositoryBase<InstrumentRow, InstrumentVersion> {

  private final KeptJson json;

  /** What was read once; a version never changes. */
  private final Map<InstrumentVersion, Kept> read = new ConcurrentHashMap<>();

  Instruments(KeptJson json) {
    this.json = json;
  }

  /**
   * A version of an instrument.
   *
   * @param id which
   * @param recordedAt since when it is in force
   * @param recordedBy who put it in force: the subject's id in the realm, or this service
   * @param instrument what it says
   */
  record Kept(InstrumentVersion id, Instant recordedAt, String recordedBy, Instrument instrument) {}

  /** Of each instrument the version in force, by name. */
  Uni<List<Kept>> inForce() {
    return list("from InstrumentRow i where i.version ="
            + " (select max(j.version) from InstrumentRow j where j.instrument = i.instrument)"
            + " order by i.instrument")
        .map(rows -> rows.stream().map(this::kept).toList());
  }

  /** The version in force; null when there is no such instrument. */
  Uni<@Nullable Kept> latest(String name) {
    return find("instrument = ?1 order by version desc", name)
        .firstResult()
        .map(row -> row == null ? null : kept(row));
  }

  /** A version; null when there is none. */
  Uni<@Nullable Kept> version(InstrumentVersion id) {
    var known = read.get(id);
    return known != null
        ? Uni.createFrom().item(known)
        : findById(id).map(row -> row == null ? null : kept(row));
  }

  /**
   * What a version says.
   *
   * @param kind what kind of instrument it has to be
   * @throws ProblemException {@link TraffickingProblem#INSTRUMENT_UNKNOWN} where there is no such
   *     version, {@link TraffickingProblem#INSTRUMENT_NOT_FOR_THIS} where it is of another kind
   */
  public <I extends Instrument> Uni<I> of(Class<I> kind, InstrumentVersion id) {
    return version(id)
        .onItem()
        .ifNull()
        .failWith(TraffickingProblem.INSTRUMENT_UNKNOWN::exception)
        .map(Kept::instrument)
        .map(instrument -> as(kind, instrument));
  }

  private static <I extends Instrument> I as(Class<I> kind, Instrument instrument) {
    if (!kind.isInstance(instrument)) {
      throw TraffickingProblem.INSTRUMENT_NOT_FOR_THIS.exception();
    }
    return kind.cast(instrument);
  }

  /**
   * An instrument that is in force.
   *
   * @param id which version
   * @param instrument what it says
   */
  public record InForce<I extends Instrument>(InstrumentVersion id, I instrument) {}

  /**
   * What is in force under this name.
   *
   * @param kind what kind of instrument it has to be
   * @throws ProblemException as {@link #of}
   */
  public <I extends Instrument> Uni<InForce<I>> inForce(Class<I> kind, String name) {
    return latest(name)
        .onItem()
        .ifNull()
        .failWith(TraffickingProblem.INSTRUMENT_UNKNOWN::exception)
        .map(kept -> new InForce<>(kept.id(), as(kind, kept.instrument())));
  }

  /** Puts the next version in force. */
  Uni<Kept> add(Kept next) {
    var row = new InstrumentRow();
    row.instrument = next.id().instrument();
    row.version = next.id().version();
    row.content = json.write(next.instrument());
    row.recordedAt = next.recordedAt();
    row.recordedBy = next.recordedBy();
    return persistAndFlush(row).replaceWith(next);
  }

  /** Makes changes of an instrument wait for one another until the transaction ends. */
  Uni<Void> oneAtATime(String name) {
    return OneAtATime.by(OneAtATime.lock("instrument/" + name));
  }

  private Kept kept(InstrumentRow row) {
    return read.computeIfAbsent(
        new InstrumentVersion(row.instrument, row.version),
        id ->
            new Kept(id, row.recordedAt, row.recordedBy, json.read(row.content, Instrument.class)));
  }
}
