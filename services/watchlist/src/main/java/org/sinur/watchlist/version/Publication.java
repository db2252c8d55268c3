package org.sinur.watchlist.version;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;
import org.sinur.service.OneAtATime;
import org.sinur.watchlist.retelling.WholeState;
import org.sinur.watchlist.subject.Subjects;

/**
 * Puts a change of a source in force, in the transaction at hand: a version, its rows, its facts.
 */
@ApplicationScoped
public class Publication implements WholeState {

  private static final int LOCK = 0x5150_0001;

  private static final int TOLD_AT_ONCE = 500;

  private final Subjects subjects;
  private final ListVersions versions;
  private final Outbox outbox;
  private final InstantSource clock;

  Publication(Subjects subjects, ListVersions versions, Outbox outbox, InstantSource clock) {
    this.subjects = subjects;
    this.versions = versions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return ListFacts.TOPIC;
  }

  /** Makes all that changes the list wait for one another, until the end of the transaction. */
  @Override
  public Uni<Void> oneAtATime() {
    return OneAtATime.by(LOCK);
  }

  /** Puts it in force; to be called under {@link #oneAtATime}. */
  public Uni<ListVersion> publish(String source, ListDelta delta) {
    return subjects
        .countInForce()
        .map(before -> before + delta.added().size() - delta.removed().size())
        .flatMap(
            after ->
                versions.publish(
                    source,
                    delta.added().size(),
                    delta.changed().size(),
                    delta.removed().size(),
                    after))
        .call(
            version ->
                subjects
                    .end(delta.ended(), version.version())
                    .chain(() -> subjects.begin(delta.begun(), version.version()))
                    .chain(() -> outbox.tell(facts(delta, version))));
  }

  @Override
  public Uni<Void> tellAnew() {
    return tellAfter("")
        .chain(versions::inForce)
        .flatMap(
            version ->
                version == null
                    ? Uni.createFrom().voidItem()
                    : outbox.tell(ListFacts.inForce(version, clock.instant())));
  }

  private Uni<Void> tellAfter(String last) {
    var now = clock.instant();
    return subjects
        .written(last, TOLD_AT_ONCE)
        .call(
            some ->
                outbox.tell(
                    some.stream()
                        .map(s -> ListFacts.listed(s.subjectId(), s.content(), now))
                        .toList()))
        .flatMap(
            some ->
                some.size() < TOLD_AT_ONCE
                    ? Uni.createFrom().voidItem()
                    : tellAfter(some.getLast().subjectId()));
  }

  private List<Fact> facts(ListDelta delta, ListVersion version) {
    var when = version.publishedAt();
    return Stream.of(
            delta.removed().stream().sorted().map(subject -> ListFacts.delisted(subject, when)),
            delta.begun().stream().map(subject -> ListFacts.listed(subject, when)),
            Stream.of(ListFacts.inForce(version, clock.instant())))
        .flatMap(facts -> facts)
        .toList();
  }
}
