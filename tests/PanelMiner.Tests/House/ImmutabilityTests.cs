using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace PanelMiner.Tests.House;

/// <summary>Values are sealed records with read-only lists; nothing in the domain can be changed once made.</summary>
public sealed class ImmutabilityTests
{
    private static readonly Assembly Domain = typeof(MiningPipeline).Assembly;

    [Test]
    public void Public_records_are_sealed_and_their_properties_cannot_be_set_afterwards()
    {
        var records = Domain.GetExportedTypes().Where(IsRecord).ToList();
        Assert.That(records, Has.Count.GreaterThan(50), "so few records were inspected that the rule proves nothing");
        foreach (var record in records)
        {
            Assert.That(record.IsSealed || record.IsAbstract, Is.True, $"{record} is open");
            foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Assert.That(IsReadOnly(property), Is.True, $"{record.Name}.{property.Name} can be set");
                Assert.That(IsMutableCollection(property.PropertyType), Is.False, $"{record.Name}.{property.Name} holds a collection that can be changed");
            }
        }
    }

    [Test]
    public void Nothing_in_the_domain_keeps_state_in_static_fields()
    {
        var fields = Domain.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !f.IsInitOnly && !f.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(f => $"{f.DeclaringType}.{f.Name}");
        Assert.That(fields, Is.Empty);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsReadOnly(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter
        || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutableCollection(Type type) => type.IsArray
        || (type.IsGenericType && new[] { typeof(List<>), typeof(IList<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>) }.Contains(type.GetGenericTypeDefinition()));
}
