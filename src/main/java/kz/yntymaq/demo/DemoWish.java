package kz.yntymaq.demo;

/** What a co-operative of the demonstration asks for. */
enum DemoWish {
    MILK(
            "PROCESSING",
            "115630100",
            "Жылына 420 тонна сүт",
            "сүт",
            "TONNE",
            "Сүт өңдейтін шағын цех",
            "Сүт өңдеу желісі",
            "EQUIPMENT",
            "28500000"),
    STORE(
            "SERVICES",
            "115630380",
            "Жылына 2 000 тонна жем мен тұқым",
            "жем",
            "TONNE",
            "Жем мен тұқымның ортақ қоймасы",
            "Қойма жабдығы",
            "EQUIPMENT",
            "28500000"),
    GRAIN(
            "CROP",
            "115630280",
            "Жылына 1 800 тонна бидай",
            "бидай",
            "TONNE",
            "Бірлескен егіс техникасы",
            "Трактор",
            "MACHINERY",
            "31200000"),
    SERVICES(
            "SERVICES",
            "115647300",
            "Жылына 300 техника жөндеу",
            "техника жөндеу",
            "PIECE",
            "Ауыл шаруашылығы техникасын жөндеу шеберханасы",
            "Шеберхана жабдығы",
            "EQUIPMENT",
            "12400000"),
    HONEY(
            "BEEKEEPING",
            "117057100",
            "Жылына 25 тонна бал",
            "бал",
            "KG",
            "Бал құю және қаптау желісі",
            "Бал құю желісі",
            "EQUIPMENT",
            "9800000"),
    FRUIT(
            "PROCESSING",
            "615255100",
            "Жылына 900 тонна алма мен өрік",
            "алма мен өрік",
            "TONNE",
            "Жеміс кептіру цехы",
            "Кептіру камерасы",
            "EQUIPMENT",
            "21000000");

    private final String direction;
    private final String village;
    private final String volume;
    private final String product;
    private final String unit;
    private final String purpose;
    private final String item;
    private final String kind;
    private final String amount;

    DemoWish(
            String direction,
            String village,
            String volume,
            String product,
            String unit,
            String purpose,
            String item,
            String kind,
            String amount) {
        this.direction = direction;
        this.village = village;
        this.volume = volume;
        this.product = product;
        this.unit = unit;
        this.purpose = purpose;
        this.item = item;
        this.kind = kind;
        this.amount = amount;
    }

    String direction() {
        return direction;
    }

    String village() {
        return village;
    }

    String volume() {
        return volume;
    }

    /** What its members produce. */
    String product() {
        return product;
    }

    /** In what that is measured: code of an option. */
    String unit() {
        return unit;
    }

    String purpose() {
        return purpose;
    }

    String item() {
        return item;
    }

    String kind() {
        return kind;
    }

    String amount() {
        return amount;
    }
}
