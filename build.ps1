# The project's tasks: setup, build, test, demo, bench, publish. Each sets up what it needs. build.sh is its twin.
param([Parameter(Position = 0)][string]$Task = 'help', [Parameter(ValueFromRemainingArguments = $true)][string[]]$Rest = @())
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Show-Usage {
    @'
usage: ./build.ps1 TASK
  setup    check the .NET SDK; install missing optional tools (scans: Tesseract, Poppler)
  build    compile everything
  test     set up, build, run all tests; ends with 'N passed, N failed'
  demo     the whole journey on the papers in corpus/
  bench    pages per second and memory, beside pdftotext on the same files; 'bench search': search beside SQLite FTS5
  publish  a folder to copy, in artifacts/panelminer
'@ | Write-Host
}

function Test-Tool([string]$Name) { $null -ne (Get-Command $Name -ErrorAction SilentlyContinue) }

function Assert-Sdk {
    if (-not (Test-Tool 'dotnet')) { throw 'The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download), then run this again.' }
    if (-not ((dotnet --list-sdks) -match '^10\.')) { throw "A .NET 10 SDK is needed; found: $((dotnet --list-sdks) -join '; ')." }
}

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Invoke-Setup {
    Assert-Sdk
    $tools = @(
        @{ Command = 'pdftoppm'; Apt = 'poppler-utils'; Brew = 'poppler'; Winget = 'oschwartz10612.Poppler' },
        @{ Command = 'tesseract'; Apt = 'tesseract-ocr tesseract-ocr-eng'; Brew = 'tesseract'; Winget = 'UB-Mannheim.TesseractOCR' }
    ) | Where-Object { -not (Test-Tool $_.Command) }
    foreach ($tool in $tools) {
        Write-Host "Installing $($tool.Command), for scanned papers"
        try {
            if (Test-Tool 'winget') { winget install --silent --accept-package-agreements --accept-source-agreements $tool.Winget }
            elseif (Test-Tool 'brew') { brew install $tool.Brew }
            elseif (Test-Tool 'apt-get') { Install-Apt $tool.Apt }
            else { Write-Warning "Install $($tool.Command) by your system's means to read scanned papers." }
        }
        catch { Write-Warning "$($tool.Command) could not be installed; scanned papers will be reported as scanned-no-ocr. $_" }
    }
}

function Install-Apt([string]$Packages) {
    $names = $Packages -split ' '
    $sudo = if ((id -u) -eq '0') { @() } else { @('sudo') }
    $update = $sudo + @('apt-get', 'update', '-qq')
    $install = $sudo + @('apt-get', 'install', '-y', '-qq', '--no-install-recommends') + $names
    foreach ($line in @(, $update) + @(, $install)) {
        & $line[0] $line[1..($line.Length - 1)] | Out-Null
        if ($LASTEXITCODE -ne 0) { throw "$($line -join ' ') failed" }
    }
}

function Invoke-Build {
    Assert-Sdk
    Invoke-Dotnet build PanelMiner.sln -c Release -v quiet -nologo
}

function Invoke-Test {
    Invoke-Setup
    Invoke-Build
    $results = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    & dotnet test PanelMiner.sln -c Release --no-build -nologo --logger trx --results-directory $results
    $status = $LASTEXITCODE
    $passed = 0; $failed = 0; $skipped = 0
    foreach ($file in Get-ChildItem $results -Filter *.trx) {
        $counters = ([xml](Get-Content $file.FullName -Raw)).TestRun.ResultSummary.Counters
        $passed += [int]$counters.passed
        $failed += [int]$counters.failed
        $skipped += [int]$counters.total - [int]$counters.passed - [int]$counters.failed
    }
    Remove-Item -Recurse -Force $results
    if ($passed -eq 0) { $status = 1 }
    if ($skipped -gt 0) { Write-Host "$passed passed, $failed failed, $skipped skipped" } else { Write-Host "$passed passed, $failed failed" }
    exit $status
}

switch ($Task) {
    'setup' { Invoke-Setup }
    'build' { Invoke-Build }
    'test' { Invoke-Test }
    'demo' { Invoke-Setup; Invoke-Dotnet run --project src/PanelMiner.Cli -c Release -v quiet -- demo }
    'bench' { Invoke-Setup; Invoke-Dotnet run --project tests/PanelMiner.Benchmarks -c Release -v quiet -- @Rest }
    'publish' { Assert-Sdk; Invoke-Dotnet publish src/PanelMiner.Cli -c Release -v quiet -nologo -o artifacts/panelminer }
    'help' { Show-Usage }
    default { Show-Usage; exit 2 }
}
