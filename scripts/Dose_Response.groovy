#@ String (label = "Model", value = "vertebra") model
#@ Double (label = "BV/TV without treatment", value = 0.16) untreated
#@ Double (label = "BV/TV at very high doses", value = 0.24) saturated
#@ Double (label = "Dose of half the effect", value = 20) half
#@ Integer (label = "Samples a dose", value = 4) samples
#@ Double (label = "Tolerance", value = 0.02) tolerance
#@ File (label = "Output folder", style = "directory") folder
#@ CommandService command

// Bone as a drug of rising dose would leave it: BV/TV follows an Emax curve, each dose has samples that measure it.
// The curve is an example; put your own doses and effects in its place.
import io.github.bonegen.command.spongiosa.MatchParametersCommand

def table = new File(folder, "dose-response.csv")
table.text = "dose,bvtv asked,file\n"
for (dose in [0, 10, 20, 40]) {
    def bvtv = untreated + (saturated - untreated) * dose / (dose + half)
    def output = new File(folder, "dose-" + dose + ".tif")
    def done = command.run(MatchParametersCommand, true, "model", model, "bvtv", bvtv as double, "count", samples,
        "tolerance", tolerance, "seed", 1L, "output", output).get()
    if (done.isCanceled()) {
        throw new IllegalStateException(done.getCancelReason())
    }
    table << "${dose},${bvtv},${output.name}\n"
}
