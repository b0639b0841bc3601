package kz.yntymaq.demo;

import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import org.jspecify.annotations.Nullable;

/**
 * The people of the demonstration. Names are made up; the numbers are synthetic and belong to nobody.
 * The order is that of the sign-in page.
 */
public enum DemoPerson {
    CHAIR("820101309013", "Бекұлов", "Асан", "Серікұлы", "115630100", "demo.chair"),
    CHAIR_OF_FOUNDING("830101309015", "Жолдасов", "Нұрлан", null, "115647100", "demo.chair-of-founding"),
    CHAIR_IN_TURKISTAN("840101309017", "Ташметов", "Рустам", null, "615255100", "demo.chair-in-turkistan"),
    FARMER("930101409012", "Ахметова", "Гүлнар", "Маратқызы", "115630100", "demo.farmer"),
    NEWCOMER("950102309005", "Жақсыбеков", "Дәурен", null, "115630100", "demo.newcomer"),
    DISTRICT_OFFICIAL("800101309011", "Оспанов", "Ерлан", "Қайратұлы", "115630100", "demo.district-official"),
    DISTRICT_OFFICIAL_OF_SAYRAM(
            "820101409017", "Юсупова", "Малика", null, "615255100", "demo.district-official-of-sayram"),
    OBLAST_OFFICIAL("700101409015", "Қасымова", "Айгүл", "Болатқызы", "117057100", "demo.oblast-official"),
    OBLAST_OFFICIAL_OF_TURKISTAN(
            "720101309012", "Әбдіраимов", "Бақыт", null, "615255100", "demo.oblast-official-of-turkistan"),
    OPERATOR_OFFICER("790101309015", "Ли", "Сергей", null, "117057100", "demo.operator-officer"),
    AUDITOR("770101409018", "Нұрғалиева", "Динара", null, "117057100", "demo.auditor"),
    ADMINISTRATOR("750101409014", "Серікбаева", "Сәуле", null, "117057100", "demo.administrator"),

    DISTRICT_OFFICIAL_OF_BURABAY(
            "990101409013", "Нургожина", "Салтанат", null, "117057200", "demo.district-official-of-burabay"),
    CHAIR_OF_BEE_KEEPERS("810101309011", "Петренко", "Виктор", null, "117057100", null),
    CHAIR_OF_GREENHOUSES("850101309019", "Рахимов", "Дильшод", null, "615263100", "demo.chair-of-greenhouses"),
    ZERENDI_1("910101409019", "Сәрсенова", "Жанар", null, "115630100", "demo.withdrawing"),
    ZERENDI_2("920101309014", "Тілеуов", "Қанат", null, "115630280", null),
    ZERENDI_3("940101309018", "Шмидт", "Андрей", null, "115630380", "demo.chair-who-signed"),
    ZERENDI_4("950101409016", "Мұқанова", "Ләззат", null, "115630100", "demo.chair-with-helper"),
    KUSEP_1("960101309011", "Қожахметов", "Дархан", null, "115647100", "demo.chair-who-read-in"),
    KUSEP_2("970101409018", "Искакова", "Бибігүл", null, "115647300", "demo.name-to-correct"),
    BURABAY_1("980101309015", "Иванов", "Пётр", null, "117057100", "demo.chair-of-eleven"),
    BURABAY_2("940102309013", "Сүлейменов", "Ермек", null, "117057200", null),
    SAYRAM_1("900102309016", "Мирзаев", "Алишер", null, "615255100", "demo.chair-of-board"),
    SAYRAM_2("910102409014", "Тұрсынова", "Перизат", null, "615255200", null),
    SAYRAM_3("920102309019", "Ешанқұлов", "Бауыржан", null, "615263100", null),
    SAYRAM_4("930102409018", "Юлдашева", "Нигора", null, "615263200", null),
    SECOND_ADMINISTRATOR("760101409016", "Тастанова", "Гүлмира", null, "117057100", "demo.second-administrator"),
    PROPOSED("950102309015", "Байжанов", "Олжас", null, "115630100", "demo.proposed"),
    TO_BE_CONFIRMED("950102409011", "Кенжебаева", "Айдана", null, "117057100", null),
    HELPER("960102409013", "Нұрпейісова", "Мәдина", null, "115630100", "demo.helper"),
    OKRUG_OFFICIAL("970102309019", "Тоқтаров", "Бауыржан", null, "115647100", "demo.okrug-official"),
    SECOND_DISTRICT_OFFICIAL("980102409017", "Кәрімова", "Алма", null, "115630100", "demo.second-district-official"),
    SERVICE_POINT("990102409019", "Сейітова", "Айнұр", null, "115630100", "demo.service-point"),
    COMMISSION_CHAIR("780101409016", "Абдрахманова", "Роза", null, "115630100", "demo.commission-chair"),
    COMMISSION_SECRETARY("810102309017", "Ким", "Валерий", null, "115630100", null),
    COMMISSION_1("860103309011", "Әлімжанов", "Тимур", null, "115630100", null),
    COMMISSION_2("880104409017", "Жүсіпова", "Ардақ", null, "115630100", null),
    SECOND_OPERATOR_OFFICER("830104409018", "Бейсенова", "Дана", null, "117057100", "demo.second-operator-officer");

    /** Everyone's password. */
    static final String PASSWORD = "auyl-2026";

    /** The secret of the one second factor; in Base32 it is {@code MF2XS3BNMFWWC3TBORUS2MRQGI3CCIJB}. */
    static final String SECRET = "auyl-amanati-2026!!!";

    private final String iin;
    private final String familyName;
    private final String givenName;
    private final @Nullable String patronymic;
    private final String village;
    private final @Nullable String nameKey;

    DemoPerson(
            String iin,
            String familyName,
            String givenName,
            @Nullable String patronymic,
            String village,
            @Nullable String nameKey) {
        this.iin = iin;
        this.familyName = familyName;
        this.givenName = givenName;
        this.patronymic = patronymic;
        this.village = village;
        this.nameKey = nameKey;
    }

    /** The synthetic number. */
    public Iin iin() {
        return new Iin(iin);
    }

    PersonName personName() {
        return new PersonName(familyName, givenName, patronymic);
    }

    Phone phone() {
        return new Phone("+7700%07d".formatted(1_000_000 + ordinal()));
    }

    String village() {
        return village;
    }

    /** Message key of who it is; null for those that the sign-in page does not list. */
    @Nullable
    String nameKey() {
        return nameKey;
    }
}
