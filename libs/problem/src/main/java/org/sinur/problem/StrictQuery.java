package org.sinur.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a resource does not declare, are given twice or have the wrong
 * form: a filter that is misspelt and ignored shows more records than were asked for.
 */
final class StrictQuery {

  private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    var method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    var known = declared.computeIfAbsent(method, StrictQuery::queryParameters);
    var faults =
        request.getUriInfo().getQueryParameters().entrySet().stream()
            .flatMap(
                sent ->
                    known.containsKey(sent.getKey())
                        ? repeated(sent)
                        : Stream.of(
                            new FieldError("?" + printable(sent.getKey()), "is not known here")))
            .toList();
    if (!faults.isEmpty()) {
      throw ProblemException.of(
          RequestProblem.UNKNOWN_QUERY_PARAMETER,
          known.isEmpty() ? null : "Known here: " + String.join(", ", known.keySet()),
          faults);
    }
    var malformed =
        request.getUriInfo().getQueryParameters().entrySet().stream()
            .flatMap(sent -> malformed(sent.getKey(), sent.getValue().getFirst(), known))
            .toList();
    if (!malformed.isEmpty()) {
      throw ProblemException.of(RequestProblem.INVALID_FIELD, null, malformed);
    }
  }

  private static Stream<FieldError> malformed(
      String name, String value, Map<String, Class<?>> known) {
    return QueryValue.fault(value, Objects.requireNonNull(known.get(name)))
        .map(reason -> new FieldError("?" + name, reason))
        .stream();
  }

  private static Stream<FieldError> repeated(Map.Entry<String, List<String>> sent) {
    return sent.getValue().size() == 1
        ? Stream.empty()
        : Stream.of(new FieldError("?" + sent.getKey(), "is given more than once"));
  }

  private static String printable(String name) {
    return name.chars()
        .limit(40)
        .filter(c -> c > ' ' && c < 127)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Map<String, Class<?>> queryParameters(Method method) {
    var known = new TreeMap<String, Class<?>>();
    for (var parameter : method.getParameters()) {
      var standard = parameter.getAnnotation(QueryParam.class);
      if (standard != null) {
        known.put(standard.value(), parameter.getType());
      }
    }
    return known;
  }
}
