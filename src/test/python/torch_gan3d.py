"""A training step of the progressive WGAN-GP in three dimensions in PyTorch's eager mode, with channels a level.

A yardstick for src/test/java/io/github/bonegen/nn/NetworkBenchmark.java; run the two in turn on a quiet machine with
the same threads and quote the ratio.
python3 -m pip install torch;  OMP_NUM_THREADS=1 python3 torch_gan3d.py --threads 1 --channels 128,64,32,16 --latent 32
"""
import argparse
import json
import math
import time

import torch
import torch.nn.functional as F
from torch import nn

options = argparse.ArgumentParser()
for name, default in (("threads", 1), ("latent", 32), ("batch", 16), ("steps", 2)):
    options.add_argument("--" + name, type=int, default=default)
options.add_argument("--channels", default="128,64,32,16")
o = options.parse_args()
torch.set_num_threads(o.threads)
torch.manual_seed(0)
CHANNELS = [int(n) for n in o.channels.split(",")]


class Convolution(nn.Module):
    """Equalised: weights of unit variance, scaled when used."""

    def __init__(self, before, after, kernel, padding, gain=2.0):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.randn(after, before, *[kernel] * 3)), nn.Parameter(torch.zeros(after))
        self.padding, self.scale = padding, math.sqrt(gain / (before * kernel ** 3))

    def forward(self, x):
        return F.conv3d(x, self.weight * self.scale, self.bias, padding=self.padding)


def normalise(x):
    return x * (x.square().mean(1, keepdim=True) + 1e-8).rsqrt()


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        before = [o.latent] + CHANNELS[:-1]
        self.first = nn.ModuleList(Convolution(b, a, 3 if i else 4, 1 if i else 3) for i, (b, a) in enumerate(zip(before, CHANNELS)))
        self.second = nn.ModuleList(Convolution(a, a, 3, 1) for a in CHANNELS)
        self.image = Convolution(CHANNELS[-1], 1, 1, 0, 1.0)

    def forward(self, latents):
        x = normalise(latents[:, :, None, None, None])
        for i, (first, second) in enumerate(zip(self.first, self.second)):
            x = F.interpolate(x, scale_factor=2) if i else x
            x = normalise(F.leaky_relu(first(x), 0.2))
            x = normalise(F.leaky_relu(second(x), 0.2))
        return torch.tanh(self.image(x))


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        down = list(zip(CHANNELS[:0:-1], CHANNELS[-2::-1]))
        self.image = Convolution(1, CHANNELS[-1], 1, 0)
        self.first = nn.ModuleList(Convolution(b, b, 3, 1) for b, _ in down)
        self.second = nn.ModuleList(Convolution(b, a, 3, 1) for b, a in down)
        c = CHANNELS[0]
        self.deviation, self.whole, self.score = Convolution(c + 1, c, 3, 1), Convolution(c, c, 4, 0), Convolution(c, 1, 1, 0, 1.0)

    def forward(self, x):
        x = F.leaky_relu(self.image(x), 0.2)
        for first, second in zip(self.first, self.second):
            x = F.avg_pool3d(F.leaky_relu(second(F.leaky_relu(first(x), 0.2)), 0.2), 2)
        deviation = (x.var(0) + 1e-8).sqrt().mean().expand(x.shape[0], 1, *x.shape[2:])
        x = F.leaky_relu(self.deviation(torch.cat((x, deviation), 1)), 0.2)
        return self.score(F.leaky_relu(self.whole(x), 0.2)).flatten()


generator, critic = Generator(), Critic()
edge = 4 * 2 ** (len(CHANNELS) - 1)
real = torch.tanh(torch.randn(o.batch, 1, edge, edge, edge))
of_generator, of_critic = (torch.optim.Adam(n.parameters(), 1e-3, betas=(0.0, 0.99)) for n in (generator, critic))


def latents():
    return F.normalize(torch.randn(o.batch, o.latent), dim=1)


def step():
    of_critic.zero_grad()
    with torch.no_grad():
        fake = generator(latents())
    of_real, of_fake = critic(real), critic(fake)
    between = (real + torch.rand(o.batch, 1, 1, 1, 1) * (fake - real)).requires_grad_()
    slope = torch.autograd.grad(critic(between).sum(), between, create_graph=True)[0].flatten(1).norm(2, 1)
    (of_fake.mean() - of_real.mean() + 10 * (slope - 1).square().mean() + 1e-3 * of_real.square().mean()).backward()
    of_critic.step()
    of_generator.zero_grad()
    (-critic(generator(latents())).mean()).backward()
    of_generator.step()


step()
begin = time.perf_counter()
for _ in range(o.steps):
    step()
print(json.dumps(dict(torch=torch.__version__, threads=o.threads, channels=CHANNELS, edge=edge, batch=o.batch,
                      weights=[sum(p.numel() for p in n.parameters()) for n in (generator, critic)],
                      s_per_step=round((time.perf_counter() - begin) / o.steps, 3))))
