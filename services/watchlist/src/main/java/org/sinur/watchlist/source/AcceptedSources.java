package org.sinur.watchlist.source;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.watchlist.WatchlistProblem;
import org.sinur.watchlist.subject.Subjects;

/** The publishers whose files are taken in here, and what is read of them. */
@ApplicationScoped
public class AcceptedSources {

  private final Map<String, ListSource> sources;
  private final Subjects subjects;
  private final Vertx vertx;

  AcceptedSources(
      @All List<ListSource> sources,
      @ConfigProperty(name = "watchlist.import.sources") Set<String> accepted,
      Subjects subjects,
      Vertx vertx) {
    this.sources =
        sources.stream()
            .filter(source -> accepted.contains(source.name()))
            .collect(Collectors.toUnmodifiableMap(ListSource::name, Function.identity()));
    this.subjects = subjects;
    this.vertx = vertx;
  }

  /**
   * Reads a file, off the event loop.
   *
   * @param source its publisher
   * @param sent the form it was sent in
   * @throws ProblemException when the publisher or the form is not taken in; the result fails with
   *     one when the file is damaged
   */
  Uni<ReadList> read(String source, @Nullable MediaType sent, byte[] file) {
    return read(source, form(publisher(source), sent), file);
  }

  /** Reads a file in a form that its publisher gives out, off the event loop. */
  public Uni<ReadList> read(String source, ListForm form, byte[] file) {
    var publisher = publisher(source);
    return vertx.executeBlocking(() -> read(publisher, form, file), false);
  }

  /** All that is taken in here, by name. */
  public List<ListSource> all() {
    return sources.values().stream().sorted(Comparator.comparing(ListSource::name)).toList();
  }

  /** Whether anybody can hold a file of this source against what its publisher gives out. */
  boolean isPublished(String source) {
    return publisher(source).isPublished();
  }

  private ListSource publisher(String source) {
    var publisher = sources.get(source);
    if (publisher == null) {
      throw ProblemException.of(
          WatchlistProblem.UNKNOWN_SOURCE,
          "Known: " + sources.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return publisher;
  }

  private static ListForm form(ListSource publisher, @Nullable MediaType sent) {
    return ListForm.of(sent)
        .filter(publisher.forms()::contains)
        .orElseThrow(
            () ->
                ProblemException.of(
                    RequestProblem.UNSUPPORTED_MEDIA_TYPE,
                    "This list is taken in as "
                        + publisher.forms().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(" or "))));
  }

  private ReadList read(ListSource publisher, ListForm form, byte[] file) {
    return switch (publisher.read(form, file)) {
      case ListReading.Whole whole ->
          new ReadList(
              whole.generatedAt(),
              whole.subjects().stream().map(subjects::write).toList(),
              whole.leftOut(),
              whole.faults());
      case ListReading.Damaged(var fault) -> throw damaged(fault);
    };
  }

  private static ProblemException damaged(ListReading.Fault fault) {
    var place = "line %d, column %d".formatted(fault.line(), fault.column());
    return ProblemException.of(
        WatchlistProblem.LIST_DAMAGED,
        "Line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.reason()),
        List.of(new FieldError(place, fault.reason())));
  }
}
