package org.sinur.namematching;

import java.util.List;

/** One part of a name as it is compared: a word, or words that belong together. */
final class NamePart {

  /** Of al-, el- and ul- written together with the name. */
  private static final String ARTICLE_VOWELS = "aeu";

  private static final int ARTICLE_LENGTH = 2;
  private static final int MIN_AFTER_ARTICLE = 4;

  /** The words as they were read, in Latin letters, for showing. */
  final String written;

  /** Latin letters and digits. */
  final String text;

  /** See {@link Sounds}. */
  final String sounds;

  /** How many sounds at the beginning are an article; 0 where there is none. */
  final int article;

  /** See {@link SpellingDistance#row}. */
  final byte[] row;

  /** Whether the script left short vowels out. */
  final boolean vowelless;

  /** Whether it may come and go, see {@link Particles}. */
  final boolean particle;

  /** What it is filed under, the most likely first. */
  final long[] skeletons;

  /** How it sounds, less the colour of vowels: see {@link NameFrequencies#soundKey}. */
  final long soundKey;

  /** See {@link NameFrequencies#consonantKey}. */
  final long consonantKey;

  /** Tells most unlike parts without comparing them sound by sound. */
  final long outline;

  NamePart(String written, String text, String sounds, boolean vowelless, boolean particle) {
    this.written = written;
    this.text = text;
    this.sounds = sounds;
    this.article = particle ? 0 : article(sounds);
    this.row = SpellingDistance.row(sounds, article, vowelless);
    this.vowelless = vowelless;
    this.particle = particle;
    long[] ofAll = Skeletons.of(sounds);
    this.skeletons =
        article == 0 ? ofAll : Skeletons.union(ofAll, Skeletons.of(sounds.substring(article)));
    this.soundKey = NameFrequencies.soundKey(sounds);
    this.consonantKey = NameFrequencies.consonantKey(sounds);
    int firm = 0;
    int vowels = 0;
    for (int i = 0; i < sounds.length(); i++) {
      firm += Sounds.isFirm(sounds, i) ? 1 : 0;
      vowels += Sounds.isVowel(sounds.charAt(i)) ? 1 : 0;
    }
    int classes = ofAll.length == 0 ? 0 : Skeletons.classSet(ofAll[0]);
    this.outline =
        SpellingDistance.outline(classes, firm, sounds.length() - vowels, vowels, vowelless);
  }

  static NamePart of(Word word, boolean particle) {
    return new NamePart(word.text(), word.text(), word.sounds(), word.vowelless(), particle);
  }

  /** This part and the next as one, for a side that writes them together. */
  NamePart joinedWith(NamePart next) {
    String bothText = text + next.text;
    boolean anyVowelless = vowelless || next.vowelless;
    String bothSounds =
        soundsAsSpelt() && next.soundsAsSpelt()
            ? Sounds.of(bothText)
            : Sounds.join(sounds, next.sounds);
    return new NamePart(written + " " + next.written, bothText, bothSounds, anyVowelless, false);
  }

  /** Whether nothing but its letters says how it sounds: it was written in Latin script. */
  private boolean soundsAsSpelt() {
    return !vowelless && sounds.equals(Sounds.of(text));
  }

  /** All of the parts as one. */
  static NamePart joined(List<NamePart> parts) {
    NamePart all = parts.getFirst().asName();
    for (NamePart next : parts.subList(1, parts.size())) {
      all = all.joinedWith(next);
    }
    return all;
  }

  /** The same, but not to be taken for a particle. */
  NamePart asName() {
    return new NamePart(written, text, sounds, vowelless, false);
  }

  /** The likeliest skeleton; one that no part is filed under where nothing is left of it. */
  long skeleton() {
    return skeletons.length == 0 ? -1 : skeletons[0];
  }

  /** Whether the other part is written with the same letters. */
  boolean isWrittenLike(NamePart other) {
    return vowelless == other.vowelless && text.equals(other.text);
  }

  /** Whether it matters that it agrees or is left over. */
  boolean counts() {
    return !particle && !isInitial();
  }

  /** Too short to tell anything. */
  boolean isInitial() {
    return text.length() <= 1;
  }

  private static int article(String sounds) {
    boolean article =
        sounds.length() >= ARTICLE_LENGTH + MIN_AFTER_ARTICLE
            && ARTICLE_VOWELS.indexOf(sounds.charAt(0)) >= 0
            && sounds.charAt(1) == 'l'
            && !Sounds.isVowel(sounds.charAt(ARTICLE_LENGTH));
    return article ? ARTICLE_LENGTH : 0;
  }
}
