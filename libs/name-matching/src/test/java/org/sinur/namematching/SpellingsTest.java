package org.sinur.namematching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.namematching.Fixtures.mrz;
import static org.sinur.namematching.Fixtures.score;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mohammed Barzanji     | Muhammad Barzinji
          Mohammed Barzanji     | Mohamad Barzanjy
          Mohammed Barzanji     | محمد برزنجي
          محمد برزنجي           | MOHAMMED BARZANJI
          Hussein Talabani      | Husayn Talabany
          Hussein Talabani      | حسين طالباني
          Mamdouh Talabani      | ممدوح طالباني
          Yusuf Khoury          | Youssef Khouri
          Muammar Gaddafi       | Moammar Qadhafi
          Muammar Gaddafi       | Mu'ammar al-Qaddafi
          Osama bin Laden       | Usama bin Ladin
          Jalal Sheikh Nuri     | Jalal Nouri
          Dmitry Kovalchuk      | Dmitri Kowalchuk
          Дмитрий Ковальчук     | Dmitriy Kovalchuk
          Γιώργος Παπαδόπουλος  | Giorgos Papadopoulos
          François Bozizé       | FRANCOIS BOZIZE
          Şükrü Çağlayan        | Shukru Chaglayan
          Şükrü Çağlayan        | SUKRU CAGLAYAN
          Søren Łukasz          | SOREN LUKASZ
          """)
  void aNameIsFoundInAnotherSpelling(String listed, String asked) {
    assertThat(score(listed, asked)).isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Abd al-Rahman Zebari   | Abdulrahman Zebari
          Abd al-Rahman Zebari   | Abdurrahman Zebari
          Abd al-Rahman Zebari   | Abdel Rahman Zebari
          Abd al-Rahman Zebari   | ABD RAHMAN ZEBARI
          Abd al-Rahman Zebari   | عبد الرحمن زيباري
          Abd al-Rahman Zebari   | عبدالرحمن زيباري
          Abdullah Zebari        | عبد الله زيباري
          Abdus Salam Zebari     | Abd al-Salam Zebari
          Salim al-Hasan         | Salim Alhasan
          Salim al-Hasan         | Salim el Hassan
          Salim al-Hasan         | Salim Hasan
          Salim al-Hasan         | سليم الحسن
          Karim ash-Shami        | Karim al-Shami
          Karim ash-Shami        | Kareem Shami
          Nur al-Din Barwari     | Nuruddin Barwari
          Nur al-Din Barwari     | نور الدين برواري
          Tariq bin Nasser       | Tariq Nasser
          Tariq bin Nasser       | Tariq ibn Nasir
          Mohammad Reza Ardalan  | Mohammadreza Ardalan
          Ahmad Zadeh Parviz     | Ahmadzadeh Parviz
          Kim Jong Gak           | Kim Jonggak
          Umm Kulthum Sabri      | Kulthum Sabri
          Wang Bin               | Bin Wang
          Rahman, Abdul          | Abdul Rahman
          Zagros Kani Trading LLC | ZAGROS KANI TRADING COMPANY LIMITED
          Alabdulmohsen Zebari   | Abd al-Muhsin Zebari
          """)
  void articlesFiliationAndJoinedWordsDoNotHideAName(String listed, String asked) {
    assertThat(score(listed, asked)).isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ھێرش کەریم سەڵاح      | هێرش کریم صلاح
          ھێرش کەریم سەڵاح      | Hersh Karim Salah
          ڕێبوار حەمەدەمین      | Rebwar Hamadamin
          ڕێبوار حەمەدەمین      | ریبوار حمد امین
          چیا گۆران             | Chia Goran
          ژیان پێشڕەو           | Zhyan Peshraw
          علی اکبر یزدی         | علي اكبر يزدي
          علی اکبر یزدی         | Ali Akbar Yazdi
          فاطمة الزهراء         | فاطمه الزهرا
          أحمد إسماعيل          | احمد اسماعيل
          يحيى مصطفى            | Yahya Mustafa
          مُحَمَّد صـــادق      | محمد صادق
          """)
  void arabicPersianAndSoraniLettersReadAsTheSameName(String listed, String asked) {
    assertThat(score(listed, asked)).isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sergey Hrytsenko     | Сергій Гриценко
          Hamid Gafurov        | Хамид Гафуров
          Yusuf Jafarov        | Юсуф Джафаров
          Kenji Ozawa          | Кендзи Одзава
          Radomir Jankovic     | Радомир Јанковић
          Radomir Janković     | Радомир Янкович
          Dimitrios Tsolakis   | Δημήτριος Τσολάκης
          Yitzhak Ben Shlomo   | יצחק בן שלמה
          Avigail Feldman      | אביגיל פלדמן
          Vera Ivanovich       | فيرا إيفانوفيتش
          Chavez Garcia        | تشافيز غارسيا
          Salim Abu Shuaib     | سليم ابوشعيب
          """)
  void lettersOfOtherScriptsAreHeardAsTheirLanguagesWriteThem(String listed, String asked) {
    assertThat(score(listed, asked)).isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hussein Talabani  | Hassan Barzani
          Karim Zebari      | Salim Jaziri
          حسن جبوري         | حسين طالباني
          George Habbash    | George Bush
          Emma Daniels      | Emma Larsson
          Tariq Nasser      | Nasser Othman
          Ramzi Binalshibh  | Ramzi
          Ramzi Binalshibh  | R Binalshibh Othman
          Zorab Hiwa Piran  | Zorab Piran Hiwa
          Zorab Hiwa Piran  | Shirzad Hiwa Piran
          Wang Bin          | Wang Shu
          Zagros Trading Co Ltd | Hawler Trading Co Ltd
          """)
  void anotherNameStaysBelowTheThreshold(String listed, String asked) {
    assertThat(score(listed, asked)).isLessThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jalal Hawrami | Hawrami,Jalal
          Jalal Hawrami | Jalal,Hawrami
          Hawrami, Jalal Karim | Jalal Karim,Hawrami
          Kim Chol Sam  | Chol Sam,Kim
          """)
  void surnameAndGivenNamesMayChangePlaces(String listed, String asked) {
    assertThat(score(listed, asked)).isEqualTo(score(listed, listed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          محمد برزنجي                    | BRZNJY<<MXHMD
          Mohammed Barzanji              | BRZNJY<<MXHMD
          حسين الشماع                    | ALXSHMAE<<XHSYN
          جمال عبد الناصر                | JMAL<EBD<ALNAXSSR
          Gamal Abdel Nasser             | JMAL<EBD<ALNAXSSR
          العباس عبد الله بن محمد السفاح | ALEBAS<EBD<ALLXH<BN<MXHMD<ALSFAXH
          نعيمة جميلة                    | JMYLXAH<NEYMXAH
          Mustafa al-Khatib              | ALXKHXTTYB<<MXSSXTTFXAY
          فاطمة صبري                     | XSSBRY<<FAXTTMXTA
          """)
  void arabicTransliteratedForTheMachineReadableZoneIsReadBack(String listed, String nameField) {
    PersonIndex index = Fixtures.indexOf(Fixtures.aPerson("P", listed));

    assertThat(Fixtures.best(index, mrz(nameField, false))).isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({"Guiying Wang,Gui Ying Wang", "Xiaohong Li,Xiao Hong Li"})
  void twoPartsAreOneElsewhereIfTheySoundTheSame(String listed, String asked) {
    assertThat(Fixtures.score(listed, asked)).isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({"Guoying Wang,Gui Ying Wang", "Xuehong Li,Xiao Hong Li"})
  void twoPartsAreNotOneElsewhereIfTheyOnlySoundAlike(String listed, String asked) {
    assertThat(Fixtures.score(listed, asked)).isLessThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({"ALEXANDER,MAXIM", "HOXHA,XHEVAT", "FELIX,XAVIER"})
  void anXInALatinNameIsNotTakenForAnEscapeOnly(String surname, String given) {
    PersonIndex index = Fixtures.indexOf(Fixtures.aPerson("P", given + " " + surname));

    assertThat(Fixtures.best(index, mrz(surname + "<<" + given, false)))
        .isGreaterThan(MatchingRules.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NILAVADHANANANDA, Chayapa Dejthamrong Krasuang | NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K
          NILAVADHANANANDA, Arnpol Petch Charonguang     | NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU
          BENNELONG WOOLOOMOOLOO WARRANDYTE, Dingo Potoroo Warnambool | BENNELONG<WOOLOOMOOLOO<WARRANDYTE<<DING
          """)
  void aNameCutToFitItsFieldIsFound(String listed, String nameField) {
    PersonIndex index = Fixtures.indexOf(Fixtures.aPerson("P", listed));

    double asTruncated = Fixtures.best(index, mrz(nameField, true));

    assertThat(asTruncated).isGreaterThan(MatchingRules.THRESHOLD);
    assertThat(asTruncated).isGreaterThan(Fixtures.best(index, mrz(nameField, false)));
  }
}
