package org.sinur.screening.list;

import java.util.List;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.namematching.PersonIndex;
import org.sinur.namematching.PersonQuery;

/**
 * A few subjects of the list, for a first look at many travellers. A score depends on how common a
 * name is on the whole list, so the last word is the whole list's.
 */
public final class ListExcerpt {

  private final PersonIndex persons = new PersonIndex();
  private final SubjectDocuments documents = new SubjectDocuments();

  ListExcerpt(List<ToldSubject> subjects) {
    for (var subject : subjects) {
      documents.put(null, subject);
      if (subject.isPerson()) {
        persons.put(subject.person());
      }
    }
  }

  /** Whether somebody of this name scores that much with one of them. */
  public boolean mayHave(PersonQuery query, double least) {
    return !persons.search(query, least, 1).isEmpty();
  }

  /** Whether the document may belong to one of them. */
  public boolean mayHave(PresentedDocument presented) {
    return !documents.find(presented).isEmpty();
  }
}
