//! By which rules the days of each country are found.
use super::rules::Rule::{self, Easter, Fixed, Last, Nth};
use chrono::Weekday::*;

pub const BE: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Nieuwjaar / Nouvel An"),
    (Easter(1), "Paasmaandag / Lundi de Pâques"),
    (Fixed(5, 1), "Dag van de Arbeid / Fête du Travail"),
    (Easter(39), "Hemelvaart / Ascension"),
    (Easter(50), "Pinkstermaandag / Lundi de Pentecôte"),
    (Fixed(7, 21), "Nationale feestdag / Fête nationale"),
    (Fixed(8, 15), "Onze-Lieve-Vrouw-Hemelvaart / Assomption"),
    (Fixed(11, 1), "Allerheiligen / Toussaint"),
    (Fixed(11, 11), "Wapenstilstand / Armistice"),
    (Fixed(12, 25), "Kerstmis / Noël"),
];

pub const DE: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Neujahr"),
    (Easter(-2), "Karfreitag"),
    (Easter(1), "Ostermontag"),
    (Fixed(5, 1), "Tag der Arbeit"),
    (Easter(39), "Christi Himmelfahrt"),
    (Easter(50), "Pfingstmontag"),
    (Fixed(10, 3), "Tag der Deutschen Einheit"),
    (Fixed(12, 25), "1. Weihnachtstag"),
    (Fixed(12, 26), "2. Weihnachtstag"),
];

pub const FR: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Jour de l’an"),
    (Easter(1), "Lundi de Pâques"),
    (Fixed(5, 1), "Fête du Travail"),
    (Fixed(5, 8), "Victoire 1945"),
    (Easter(39), "Ascension"),
    (Easter(50), "Lundi de Pentecôte"),
    (Fixed(7, 14), "Fête nationale"),
    (Fixed(8, 15), "Assomption"),
    (Fixed(11, 1), "Toussaint"),
    (Fixed(11, 11), "Armistice 1918"),
    (Fixed(12, 25), "Noël"),
];

pub const GB: &[(Rule, &str)] = &[
    (Fixed(1, 1), "New Year’s Day"),
    (Easter(-2), "Good Friday"),
    (Easter(1), "Easter Monday"),
    (Nth(1, Mon, 5), "Early May bank holiday"),
    (Last(Mon, 5), "Spring bank holiday"),
    (Last(Mon, 8), "Summer bank holiday"),
    (Fixed(12, 25), "Christmas Day"),
    (Fixed(12, 26), "Boxing Day"),
];

pub const NL: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Nieuwjaarsdag"),
    (Easter(-2), "Goede Vrijdag"),
    (Easter(1), "Tweede paasdag"),
    (Fixed(4, 27), "Koningsdag"),
    (Fixed(5, 5), "Bevrijdingsdag"),
    (Easter(39), "Hemelvaartsdag"),
    (Easter(50), "Tweede pinksterdag"),
    (Fixed(12, 25), "Eerste kerstdag"),
    (Fixed(12, 26), "Tweede kerstdag"),
];

pub const US: &[(Rule, &str)] = &[
    (Fixed(1, 1), "New Year’s Day"),
    (Nth(3, Mon, 1), "Birthday of Martin Luther King Jr."),
    (Nth(3, Mon, 2), "Washington’s Birthday"),
    (Last(Mon, 5), "Memorial Day"),
    (Fixed(6, 19), "Juneteenth National Independence Day"),
    (Fixed(7, 4), "Independence Day"),
    (Nth(1, Mon, 9), "Labor Day"),
    (Nth(2, Mon, 10), "Columbus Day"),
    (Fixed(11, 11), "Veterans Day"),
    (Nth(4, Thu, 11), "Thanksgiving Day"),
    (Fixed(12, 25), "Christmas Day"),
];
