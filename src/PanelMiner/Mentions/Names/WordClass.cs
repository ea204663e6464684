namespace PanelMiner.Mentions.Names;

/// <summary>What words do around names; a word may do several things.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A word that no name contains although it may be written with a capital: function words, openers of sentences, months.</summary>
    Stop = 1,

    /// <summary>An article, demonstrative or possessive.</summary>
    Determiner = 1 << 1,

    /// <summary>A finite verb or auxiliary: what stands before it acts.</summary>
    Verb = 1 << 2,

    /// <summary>A preposition of place.</summary>
    PlacePreposition = 1 << 3,

    /// <summary>A preposition of company or agency: with, between, by.</summary>
    PartyPreposition = 1 << 4,

    /// <summary>A noun that makes an area beside it a place: residents, roads, county.</summary>
    PlaceNoun = 1 << 5,

    /// <summary>A word of policing alone.</summary>
    Police = 1 << 6,

    /// <summary>A word of councils, schools and social care.</summary>
    Council = 1 << 7,

    /// <summary>A word of joint working.</summary>
    Joint = 1 << 8,

    /// <summary>A word for a role or rank.</summary>
    Role = 1 << 9,

    /// <summary>A word at the end of names of streets, buildings, inquiries and laws.</summary>
    Thing = 1 << 10,

    /// <summary>A verb with which a party enters or leaves an arrangement.</summary>
    PartyVerb = 1 << 11,

    /// <summary>A point of the compass.</summary>
    Compass = 1 << 12,

    /// <summary>A word that ends the name of a body.</summary>
    BodyWord = 1 << 13,

    /// <summary>A noun for an arrangement.</summary>
    Arrangement = 1 << 14,

    /// <summary>A given name.</summary>
    GivenName = 1 << 15,

    /// <summary>A given name that is also another word or a place.</summary>
    DoubtfulName = 1 << 16,

    /// <summary>A title before a name.</summary>
    Title = 1 << 17,

    /// <summary>A particle inside a surname.</summary>
    Particle = 1 << 18,

    /// <summary>A mark of honour or office after a name.</summary>
    PostNominal = 1 << 19,

    /// <summary>A number word.</summary>
    Count = 1 << 20,

    /// <summary>An adjective or common noun written with a capital by habit that names no place.</summary>
    NoPlace = 1 << 21,

    /// <summary>A verb of moving to a place.</summary>
    Motion = 1 << 22,

    /// <summary>An abbreviation whose full stop ends no sentence.</summary>
    Short = 1 << 23,

    /// <summary>A noun of the genre, often with a capital, that is no surname.</summary>
    NoName = 1 << 24,

    /// <summary>A surname that is another word too.</summary>
    Surname = 1 << 25,

    /// <summary>A word of policing that others use too.</summary>
    Policing = 1 << 26,
}
