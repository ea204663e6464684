using Lucene.Net.Search.Similarities;

namespace PanelMiner.Storage.Index;

/// <summary>BM25, and for parts that may lack some of their words a factor that falls with the share that is missing.</summary>
internal sealed class PassageSimilarity(SearchWeights weights) : BM25Similarity(weights.Saturation, weights.Length)
{
    public override float Coord(int overlap, int maxOverlap) => maxOverlap == 0 ? 1 : (float)overlap / maxOverlap;
}
