"""The GAN's generator of radiographs in PyTorch's eager mode: images a second at several sizes.

A yardstick for src/test/java/io/github/bonegen/radiograph/generator/GanBenchmark.java; run the two in turn on a quiet
machine with the same threads and quote the ratio.
python3 -m pip install torch;  OMP_NUM_THREADS=1 python3 torch_gan2d.py --threads 1 --batch 8 --batches 8
"""
import argparse
import json
import math
import time

import torch
import torch.nn.functional as F
from torch import nn

options = argparse.ArgumentParser()
for name, default in (("threads", 1), ("batch", 8), ("batches", 8)):
    options.add_argument("--" + name, type=int, default=default)
o = options.parse_args()
torch.set_num_threads(o.threads)
torch.manual_seed(0)
CHANNELS, LATENT = (96, 96, 96, 64, 32, 16, 8), 66


class Convolution(nn.Module):
    """Equalised: weights of unit variance, scaled when used."""

    def __init__(self, before, after, kernel, padding, gain):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.randn(after, before, kernel, kernel)), nn.Parameter(torch.zeros(after))
        self.padding, self.scale = padding, math.sqrt(gain / (before * kernel * kernel))

    def forward(self, x):
        return F.conv2d(x, self.weight * self.scale, self.bias, padding=self.padding)


def normalise(x):
    return x / (x.square().mean(1, keepdim=True) + 1e-8).sqrt()


class Level(nn.Module):
    def __init__(self, before, after, first):
        super().__init__()
        self.conv0 = Convolution(before, after, *((4, 3) if first else (3, 1)), 2)
        self.conv1 = Convolution(after, after, 3, 1, 2)

    def forward(self, x):
        x = normalise(F.leaky_relu_(self.conv0(x), 0.2))
        return normalise(F.leaky_relu_(self.conv1(x), 0.2))


class Generator(nn.Module):
    def __init__(self, levels):
        super().__init__()
        self.levels = nn.ModuleList(Level(CHANNELS[i - 1] if i else LATENT, CHANNELS[i], i == 0) for i in range(levels))
        self.image = Convolution(CHANNELS[levels - 1], 1, 1, 0, 1)

    def forward(self, latents):
        x = normalise(latents[:, :, None, None]).contiguous(memory_format=torch.channels_last)
        for i, level in enumerate(self.levels):
            x = level(F.interpolate(x, scale_factor=2, mode="nearest") if i else x)
        return torch.tanh(self.image(x))


for levels in (4, 5, 6, 7):
    net = Generator(levels).to(memory_format=torch.channels_last)
    latents = torch.randn(o.batch, LATENT)
    with torch.inference_mode():
        for _ in range(o.batches):
            images = net(latents)
        begin, worked = time.perf_counter(), time.process_time()
        for _ in range(o.batches):
            images = net(latents)
        seconds, worked = time.perf_counter() - begin, time.process_time() - worked
    print(json.dumps(dict(torch=torch.__version__, threads=o.threads, edge=images.shape[2], batch=o.batch,
                          weights=sum(p.numel() for p in net.parameters()),
                          images_per_s=round(o.batch * o.batches / seconds, 2),
                          processor_s_per_image=round(worked / (o.batch * o.batches), 4))))
